import type { BookingDetail, PartySide } from '@backline/api-contract/bookings';
import { Anchor, Rating, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { REASON_LABELS, ReportProblem } from '../../features/agreements/disputes/index.ts';
import { goTo } from '../../lib/go-to.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { KeyValues } from '../../ui/KeyValues.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { CompletionForm } from './CompletionForm.tsx';
import classes from './parts.module.css';
import { PARTS } from './step-action.ts';

const SHOWN: readonly BookingDetail['status'][] = ['in_progress', 'completed', 'disputed'];

function nameOf(booking: BookingDetail, side: PartySide): string {
  return side === 'artist' ? booking.artist.name : booking.buyer.name;
}

function Confirmations({ booking }: { booking: BookingDetail }) {
  const { artistConfirmedAt, buyerConfirmedAt, autoCompletesAt, completedAt } = booking.completion;
  const when = (at: string | null) => (at ? <InstantText at={at} /> : 'Not yet');
  return (
    <KeyValues
      items={[
        { label: `${booking.artist.name} confirmed`, value: when(artistConfirmedAt) },
        { label: `${booking.buyer.name} confirmed`, value: when(buyerConfirmedAt) },
        ...(completedAt ? [{ label: 'Completed', value: <InstantText at={completedAt} /> }] : []),
        ...(autoCompletesAt && !completedAt
          ? [{ label: 'Completes by itself', value: <InstantText at={autoCompletesAt} /> }]
          : []),
      ]}
    />
  );
}

function GivenRating({
  booking,
  given,
}: {
  booking: BookingDetail;
  given: BookingDetail['ratings'][number];
}) {
  const other = given.by === 'artist' ? 'buyer' : 'artist';
  return (
    <figure className={classes.rating}>
      <figcaption>
        <Text size="sm" c="dimmed">
          {given.by === booking.viewerSide ? 'You' : nameOf(booking, given.by)} about {nameOf(booking, other)}
        </Text>
      </figcaption>
      <Rating value={given.rating} readOnly aria-label={`${given.rating} of 5 stars`} role="img" />
      {given.feedback && (
        <Text component="blockquote" m={0} mt={4}>
          {given.feedback}
        </Text>
      )}
    </figure>
  );
}

/** What a side reported, and where it is told and decided. */
function Reported({ booking: { dispute } }: { booking: BookingDetail }) {
  if (!dispute) return null;
  const isOpen = dispute.resolution === null;
  return (
    <Notice
      tone={isOpen ? 'warning' : 'info'}
      title={isOpen ? 'A problem was reported, the money is frozen' : 'A reported problem was decided'}
    >
      <Text>
        {REASON_LABELS[dispute.reason]}.{' '}
        <Anchor component={Link} to={`/disputes/${dispute.id}`}>
          {isOpen ? 'Read it and tell your side' : 'Read the decision'}
        </Anchor>
      </Text>
    </Notice>
  );
}

/** What both sides said after the show, and the form while the viewer has not. */
export function Completion({ booking }: { booking: BookingDetail }) {
  const { abilities, ratings, status } = booking;
  const { hash } = useLocation();
  // Mails and notices lead here, where one confirms or objects.
  useEffect(() => {
    if (hash === `#${PARTS.completion}`) goTo(PARTS.completion);
  }, [hash]);
  const asks = abilities.confirmCompletion || abilities.rate;
  if (!asks && !abilities.reportProblem && !SHOWN.includes(status)) return null;
  return (
    <div id={PARTS.completion} tabIndex={-1} className={classes.part}>
      <Section title="After the show">
        <Stack gap="lg">
          <Reported booking={booking} />
          <Confirmations booking={booking} />
          {ratings.map((given) => (
            <GivenRating key={given.by} booking={booking} given={given} />
          ))}
          {asks && <CompletionForm booking={booking} />}
          <ReportProblem booking={booking} />
        </Stack>
      </Section>
    </div>
  );
}
