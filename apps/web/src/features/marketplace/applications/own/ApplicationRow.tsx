import type { Application } from '@backline/api-contract/applications';
import { Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import { DatedRow } from '../../../../ui/DatedRow.tsx';
import { SlotTime } from '../../../../ui/DateText.tsx';
import { Money } from '../../../../ui/Money.tsx';
import { StatusBadge } from '../../../../ui/StatusBadge.tsx';
import { APPLICATION_BADGE } from '../application-badge.ts';
import { statusLabel } from '../status-label.ts';
import { WithdrawButton } from '../WithdrawButton.tsx';
import classes from './ApplicationRow.module.css';

/** One application in the artist's list: the gig, the fee, where it stands, and what can be done. */
export function ApplicationRow({ application, now }: { application: Application; now: Date }) {
  const { opportunity: gig, status, bookingId, matchScore } = application;
  const look = APPLICATION_BADGE[status];
  return (
    <DatedRow
      date={gig.eventDate}
      title={gig.title}
      to={`/gigs/${gig.id}`}
      facts={
        <>
          {gig.venueName}
          {gig.city && ` · ${gig.city}`} · <SlotTime slot={gig} />
        </>
      }
      end={
        <>
          <Money amount={application.netFee ?? application.proposedFee} trim fw={650} />
          {application.netFee !== null && (
            <Text c="dimmed" size="sm" component="span">
              you get, of <Money amount={application.proposedFee} trim />
            </Text>
          )}
          <Text c="dimmed" size="sm" component="span">
            match {matchScore}
          </Text>
        </>
      }
      foot={
        <>
          <span className={classes.status}>
            <StatusBadge tone={look.tone}>{look.label}</StatusBadge>
            {application.changedTerms && <StatusBadge tone="warning">Terms changed: confirm</StatusBadge>}
            <Text size="sm" c="dimmed" component="span">
              {statusLabel(application, now)}
            </Text>
            {application.responseMessage && status !== 'declined' && (
              <Text size="sm" component="span">
                The buyer wrote: “{application.responseMessage}”
              </Text>
            )}
          </span>
          <span className={classes.actions}>
            {bookingId && (
              <Button component={Link} to={`/bookings/${bookingId}`} size="sm">
                Open the booking
              </Button>
            )}
            <WithdrawButton application={application} size="sm" />
          </span>
        </>
      }
    />
  );
}
