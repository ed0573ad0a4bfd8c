import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Stack } from '@mantine/core';
import { useParams } from 'react-router';
import { useMember } from '../../data/use-session.ts';
import { ApplicantsPreview } from '../../features/marketplace/applications/index.ts';
import {
  HouseNote,
  OPPORTUNITY_BADGE,
  OpportunityActions,
  StatusNote,
  useOpportunityQuery,
  VenueAnswerActions,
} from '../../features/marketplace/opportunities/index.ts';
import { timeLeft } from '../../lib/time-left.ts';
import { useNow } from '../../lib/use-now.ts';
import { EventTime, InstantText } from '../../ui/DateText.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { Stat, StatRow } from '../../ui/Stat.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { GigFacts } from './GigFacts.tsx';
import { PeopleSection } from './PeopleSection.tsx';

const BACK = { to: '/opportunities', label: 'Opportunities' };
const BACK_TO_HOUSE = { to: '/house', label: 'In your house' };

function Counters({ gig }: { gig: OpportunityDetail }) {
  const left = timeLeft(gig.applicationsCloseAt, useNow());
  return (
    <StatRow>
      <Stat
        label="Applications"
        value={gig.applicationCount}
        hint={`room for ${gig.maxApplications} in all`}
      />
      <Stat label="Views" value={gig.viewCount.toLocaleString('en-IN')} hint="once per artist and day" />
      {gig.status === 'active' && (
        <Stat
          label="Applications close"
          // The larger unit is enough here; the hint has the exact time.
          value={left ? `in ${left.split(' ').slice(0, 2).join(' ')}` : 'Over'}
          hint={<InstantText at={gig.applicationsCloseAt} />}
        />
      )}
    </StatRow>
  );
}

/** A gig as the buyer who posted it sees it, and as the venue does in whose house it is planned. */
export function OpportunityPage() {
  const { id = '' } = useParams();
  const me = useMember();
  const { currentData: gig, error, refetch } = useOpportunityQuery({ id });
  if (error && !gig) return <ErrorState order={1} error={error} retry={refetch} back={BACK} />;
  if (!gig) return <PageSkeleton />;
  const isHost = gig.buyer.id !== me.id && gig.venue.id === me.id;
  const look = OPPORTUNITY_BADGE[gig.status];
  return (
    <>
      <PageHeader
        back={isHost ? BACK_TO_HOUSE : BACK}
        title={gig.title}
        badge={<StatusBadge tone={look.tone}>{look.label}</StatusBadge>}
        description={
          <>
            {gig.venue.venueName} · <EventTime slot={{ ...gig, timezone: gig.venue.timezone }} />
          </>
        }
        actions={isHost ? <VenueAnswerActions gig={gig} /> : <OpportunityActions gig={gig} />}
      />
      <Stack gap="lg">
        <HouseNote gig={gig} isHost={isHost} />
        {!isHost && <StatusNote gig={gig} />}
        {!isHost && gig.status !== 'draft' && <Counters gig={gig} />}
        {gig.abilities.readApplications && gig.status !== 'draft' && <ApplicantsPreview gig={gig} />}
        <GigFacts gig={gig} />
        {isHost && <PeopleSection gig={gig} />}
      </Stack>
    </>
  );
}
