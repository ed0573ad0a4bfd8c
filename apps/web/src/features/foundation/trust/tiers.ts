import type { StandingSummary, Tier } from '@backline/api-contract/trust';
import type { Tone } from '../../../ui/StatusBadge.tsx';

const TIER_LOOK: Record<Tier, { tone: Tone; label: string }> = {
  premium: { tone: 'accent', label: 'Premium' },
  trusted: { tone: 'success', label: 'Trusted' },
  standard: { tone: 'info', label: 'Standard' },
  risky: { tone: 'warning', label: 'At risk' },
  critical: { tone: 'danger', label: 'Critical' },
};

/** A member without any event is new, whatever the table says about 50 points. See docs/rules/foundation.md#tiers. */
export function standingBadge({ tier, provisional }: Pick<StandingSummary, 'tier' | 'provisional'>) {
  return provisional ? { tone: 'neutral' as const, label: 'New member' } : TIER_LOOK[tier];
}
