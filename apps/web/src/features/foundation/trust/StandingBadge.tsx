import type { StandingSummary } from '@backline/api-contract/trust';
import { Group, Text } from '@mantine/core';
import { IconStarFilled } from '@tabler/icons-react';
import { count, formatRating } from '../../../lib/words.ts';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { standingBadge } from './tiers.ts';

/** A member's standing in one line: tier with score, and with `detailed` also rating and number of shows. */
export function StandingBadge({ standing, detailed }: { standing: StandingSummary; detailed?: boolean }) {
  const { tone, label } = standingBadge(standing);
  const badge = (
    <StatusBadge tone={tone}>
      {label}
      {!standing.provisional && ` · ${standing.score}`}
    </StatusBadge>
  );
  if (!detailed) return badge;
  return (
    <Group gap="sm">
      {badge}
      {standing.averageRating !== null && (
        <Text size="sm" component="span">
          <IconStarFilled size={13} aria-hidden /> {formatRating(standing.averageRating)}{' '}
          <Text span c="dimmed" inherit>
            ({standing.ratingCount})
          </Text>
        </Text>
      )}
      <Text size="sm" c="dimmed" component="span">
        {standing.completedBookings === 0 ? 'No shows yet' : count(standing.completedBookings, 'show')}
      </Text>
    </Group>
  );
}
