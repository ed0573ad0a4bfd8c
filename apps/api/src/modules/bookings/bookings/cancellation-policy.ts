import type { PartySide } from '@backline/api-contract/bookings';
import type { BasisPoints } from '@backline/kernel';

export type CancellationTier = 'gracePeriod' | 'standard' | 'late' | 'veryLate';

export interface PolicyTier {
  tier: CancellationTier;
  /** The fewest calendar days before the event, in the venue's zone, at which the tier applies. */
  fromDays: number;
  /** Share of what the buyer has paid that goes back, by who cancels. */
  refund: Record<PartySide, BasisPoints>;
}

export interface CancellationPolicy {
  name: string;
  /** From the most to the fewest days. The last one holds down to the event itself. */
  tiers: readonly PolicyTier[];
}

/**
 * The table that computes refunds and that contracts print: there is no second one. A booking keeps the name of the
 * policy that it was made under, so an entry is never changed, only added to. See
 * docs/rules/agreements.md#cancellation-policies.
 */
const POLICIES: Record<string, CancellationPolicy> = {
  standard: {
    name: 'standard',
    tiers: [
      { tier: 'gracePeriod', fromDays: 31, refund: { buyer: 10_000, artist: 10_000 } },
      { tier: 'standard', fromDays: 15, refund: { buyer: 5_000, artist: 5_000 } },
      { tier: 'late', fromDays: 8, refund: { buyer: 2_500, artist: 0 } },
      { tier: 'veryLate', fromDays: Number.NEGATIVE_INFINITY, refund: { buyer: 0, artist: 0 } },
    ],
  },
};

export const DEFAULT_POLICY = 'standard';

/** @throws RangeError for a name that no booking can have. */
export function cancellationPolicy(name: string): CancellationPolicy {
  const policy = POLICIES[name];
  if (!policy) throw new RangeError(`unknown cancellation policy: ${name}`);
  return policy;
}

/** The tier of a policy that applies some calendar days before the event. */
export function tierAt(policy: CancellationPolicy, daysBefore: number): PolicyTier {
  const found = policy.tiers.find(({ fromDays }) => daysBefore >= fromDays);
  if (!found) throw new RangeError(`policy ${policy.name} says nothing for ${daysBefore} days`);
  return found;
}
