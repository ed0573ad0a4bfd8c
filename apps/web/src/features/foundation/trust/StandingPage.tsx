import { useMember } from '../../../data/use-session.ts';
import { Columns } from '../../../ui/Columns.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { PageSkeleton } from '../../../ui/Skeletons.tsx';
import { StepChart } from '../../../ui/StepChart.tsx';
import { Components, Consequences, Record } from './StandingFacts.tsx';
import { StandingHero } from './StandingHero.tsx';
import { scoreHistory } from './score-history.ts';
import { TrustEvents } from './TrustEvents.tsx';
import { useStandingQuery } from './trust.api.ts';

/** The score's limits and where a tier begins. */
const TICKS = [0, 31, 51, 71, 86, 100];

export function StandingPage() {
  const { role } = useMember();
  const { data: standing, error, refetch } = useStandingQuery();
  if (error && !standing) return <ErrorState order={1} error={error} retry={refetch} />;
  if (!standing) return <PageSkeleton />;
  const points = scoreHistory(standing.events);
  const aside = (
    <>
      <Consequences standing={standing} role={role} />
      <Components standing={standing} />
      <Record standing={standing} />
    </>
  );
  return (
    <>
      <PageHeader
        title="Your standing"
        description="Trust is earned show by show. The other side sees your score and tier; the reasons are yours alone."
      />
      <Columns aside={aside}>
        <StandingHero standing={standing} />
        {points.length > 1 && (
          <Section title="Over time">
            <StepChart points={points} ticks={TICKS} />
          </Section>
        )}
        <TrustEvents events={standing.events} />
      </Columns>
    </>
  );
}
