import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Avatar, Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import { initialsOf } from '../../../../lib/words.ts';
import { Money } from '../../../../ui/Money.tsx';
import { Section } from '../../../../ui/Section.tsx';
import { TextSkeleton } from '../../../../ui/Skeletons.tsx';
import { StatusBadge } from '../../../../ui/StatusBadge.tsx';
import { APPLICANT_BADGE, isOpen } from '../application-badge.ts';
import { useApplicantsQuery } from '../applications.api.ts';
import classes from './ApplicantsPreview.module.css';

const SHOWN = 3;

/** The best of who applied, on the page of the gig, with the way to all of them; once booked, the way to the booking. */
export function ApplicantsPreview({ gig }: { gig: OpportunityDetail }) {
  const { data } = useApplicantsQuery({ id: gig.id, limit: 100 });
  const all = data?.applications ?? [];
  const booked = all.find(({ status }) => status === 'accepted');
  const best = booked ? [booked] : all.filter(isOpen).slice(0, SHOWN);
  const link = `/opportunities/${gig.id}/applicants`;
  return (
    <Section
      title={booked ? 'Booked' : 'Applicants'}
      description={booked ? undefined : 'The best matches that wait for your answer.'}
      actions={
        <>
          {all.length > 0 && (
            <Button component={Link} to={link} size="sm" variant={booked ? 'default' : 'filled'}>
              {booked ? 'All applicants' : 'Compare and answer'}
            </Button>
          )}
          {booked?.bookingId && (
            <Button component={Link} to={`/bookings/${booked.bookingId}`} size="sm">
              Open the booking
            </Button>
          )}
        </>
      }
    >
      {!data && <TextSkeleton />}
      {data && best.length === 0 && (
        <Text c="dimmed">
          {all.length > 0
            ? 'Every application is answered.'
            : 'Nobody has applied yet. Artists who fit see the gig ranked in their list.'}
        </Text>
      )}
      <ul className={classes.list}>
        {best.map((applicant) => (
          <li key={applicant.id}>
            <Link to={`${link}?applicant=${applicant.id}`} className={classes.row}>
              <Avatar color="pine" radius="xl" aria-hidden>
                {initialsOf(applicant.artist.artistName)}
              </Avatar>
              <span className={classes.words}>
                <b>{applicant.artist.artistName}</b>
                <span className={classes.detail}>match {applicant.matchScore}</span>
              </span>
              <StatusBadge tone={APPLICANT_BADGE[applicant.status].tone}>
                {APPLICANT_BADGE[applicant.status].label}
              </StatusBadge>
              <Money amount={applicant.proposedFee} trim fw={650} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
