import type { Standing } from '@backline/api-contract/trust';
import { Group, Stack, Text, Title } from '@mantine/core';
import { count, formatRating } from '../../../lib/words.ts';
import { ScoreRing } from '../../../ui/ScoreRing.tsx';
import { Card } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { standingBadge } from './tiers.ts';

const STEPS = [
  { from: 51, label: 'Standard' },
  { from: 71, label: 'Trusted' },
  { from: 86, label: 'Premium' },
];

function whatIsNext({ score, provisional }: Standing): string {
  if (provisional)
    return 'You start with 50 points. Your first verified profile and your first show move the score.';
  const next = STEPS.find(({ from }) => score < from);
  return next ? `${next.from - score} points to ${next.label}.` : 'You are in the highest tier. Keep it up.';
}

export function StandingHero({ standing }: { standing: Standing }) {
  const { tone, label } = standingBadge(standing);
  return (
    <Card>
      <Group gap="xl">
        <ScoreRing value={standing.score} label="Trust score" size={132} />
        <Stack gap="xs" align="flex-start" flex="1 1 14rem">
          <StatusBadge tone={tone}>{label}</StatusBadge>
          <Title order={2}>{standing.score} of 100 points</Title>
          <Text c="dimmed">{whatIsNext(standing)}</Text>
          {standing.averageRating !== null && (
            <Text size="sm">
              Rated {formatRating(standing.averageRating)} of 5 over {count(standing.ratingCount, 'show')}
            </Text>
          )}
        </Stack>
      </Group>
    </Card>
  );
}
