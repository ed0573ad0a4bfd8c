import { Button } from '@mantine/core';
import { IconCalendar, IconHourglass, IconMapPin } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { CurrentPolicy } from '../../features/agreements/cancellations/index.ts';
import { OPPORTUNITY_BADGE, useOpportunityQuery } from '../../features/marketplace/opportunities/index.ts';
import { goTo } from '../../lib/go-to.ts';
import { Columns } from '../../ui/Columns.tsx';
import { EventTime, InstantText } from '../../ui/DateText.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { ApplySection } from './ApplySection.tsx';
import classes from './detail.module.css';
import { GigFacts } from './GigFacts.tsx';
import { MatchSection } from './MatchSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';

const BACK = { to: '/gigs', label: 'Find gigs' };
const APPLY = 'apply';

/** A gig as an artist sees it, with everything needed to decide and to apply. */
export function GigDetailPage() {
  const { id = '' } = useParams();
  const { currentData: gig, error, refetch } = useOpportunityQuery({ id });
  if (error && !gig) return <ErrorState order={1} error={error} retry={refetch} back={BACK} />;
  if (!gig) return <PageSkeleton />;
  const look = OPPORTUNITY_BADGE[gig.status];
  return (
    <>
      <PageHeader
        back={BACK}
        title={gig.title}
        badge={gig.status !== 'active' && <StatusBadge tone={look.tone}>{look.label}</StatusBadge>}
        description={
          <ul className={classes.facts}>
            <li>
              <IconMapPin size={16} aria-hidden />
              {gig.venue.venueName}
              {gig.venue.city && `, ${gig.venue.city}`}
            </li>
            <li>
              <IconCalendar size={16} aria-hidden />
              <EventTime slot={{ ...gig, timezone: gig.venue.timezone }} />
            </li>
            <li>
              <IconHourglass size={16} aria-hidden />
              <span>
                Apply until <InstantText at={gig.applicationsCloseAt} />
              </span>
            </li>
          </ul>
        }
        actions={
          (gig.abilities.apply || gig.ownApplication) && (
            // Beside its section it would only be noise; where that is below, on narrow screens, it saves a long way down.
            <Button
              hiddenFrom="lg"
              variant={gig.ownApplication ? 'default' : 'filled'}
              onClick={() => goTo(APPLY)}
            >
              {gig.ownApplication ? 'Your application' : 'Apply'}
            </Button>
          )
        }
      />
      <Columns
        aside={
          <div id={APPLY} tabIndex={-1}>
            <ApplySection gig={gig} />
          </div>
        }
      >
        <MatchSection gig={gig} />
        <GigFacts gig={gig} />
        <PeopleSection gig={gig} />
        <Section title="If it is cancelled">
          <CurrentPolicy />
        </Section>
      </Columns>
    </>
  );
}
