import { formatPercent } from '@backline/kernel';
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { StandingBadge, useStandingQuery } from '../../features/foundation/trust/index.ts';
import { ScoreRing } from '../../ui/ScoreRing.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextSkeleton } from '../../ui/Skeletons.tsx';

export function StandingCard({ withCommission }: { withCommission?: boolean }) {
  const { data: standing } = useStandingQuery();
  return (
    <Section title="Your standing">
      {!standing && <TextSkeleton lines={2} />}
      {standing && (
        <Group wrap="nowrap" gap="lg">
          <ScoreRing value={standing.score} label="Trust score" size={76} />
          <Stack gap={6} align="flex-start">
            <StandingBadge standing={standing} />
            {withCommission && (
              <Text size="sm">Commission {formatPercent(standing.limits.commissionBasisPoints)}</Text>
            )}
            <Anchor component={Link} to="/standing" size="sm">
              What it rests on
            </Anchor>
          </Stack>
        </Group>
      )}
    </Section>
  );
}
