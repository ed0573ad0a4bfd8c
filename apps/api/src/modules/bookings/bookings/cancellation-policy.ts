import type { PartySide } from '@backline/api-contract/bookings';
import {
  CANCELLATION_POLICIES,
  type CancellationPolicyName,
  type CancellationTier,
} from '@backline/api-contract/cancellations';
import type { BasisPoints } from '@backline/kernel';

export interface PolicyTier {
  tier: CancellationTier;
  /** The fewest calendar days before the event, in the venue's zone, at which the tier applies. */
  fromDays: number;
  /** Share of what the buyer has paid that goes back, by who cancels. */
  refund: Record<PartySide, BasisPoints>;
}

export interface CancellationPolicy {
  name: CancellationPolicyName;
  /** Its edition. A booking keeps name and edition, so no edition is ever changed: a change is a new one. */
  version: number;
  /** From the most to the fewest days. The last one holds down to the event itself. */
  tiers: readonly PolicyTier[];
}

const WHOLE: BasisPoints = 10_000;

/** Whoever cancels, the days are the same; the shares are buyer cancels / artist cancels. */
function tiers(shares: readonly (readonly [buyer: BasisPoints, artist: BasisPoints])[]): PolicyTier[] {
  const days = [
    ['gracePeriod', 31],
    ['standard', 15],
    ['late', 8],
    ['veryLate', Number.NEGATIVE_INFINITY],
  ] as const;
  return days.map(([tier, fromDays], index) => {
    const [buyer = 0, artist = 0] = shares[index] ?? [];
    return { tier, fromDays, refund: { buyer, artist } };
  });
}

/**
 * The table that computes refunds and that contracts, pages and terms print: there is no second one. See
 * docs/rules/agreements.md#cancellation-policies.
 */
const EDITIONS: readonly CancellationPolicy[] = [
  {
    name: 'standard',
    version: 1,
    tiers: tiers([
      [WHOLE, WHOLE],
      [5_000, 5_000],
      [2_500, 0],
      [0, 0],
    ]),
  },
  {
    name: 'protected',
    version: 1,
    tiers: tiers([
      [WHOLE, WHOLE],
      [5_000, WHOLE],
      [2_500, WHOLE],
      [0, WHOLE],
    ]),
  },
];

/** What new bookings are made under where no admin has chosen. */
export const BUILT_IN_DEFAULT: CancellationPolicyName = 'protected';

/** @throws RangeError for an edition that no booking can have */
export function cancellationPolicy(name: string, version: number): CancellationPolicy {
  const policy = EDITIONS.find((each) => each.name === name && each.version === version);
  if (!policy) throw new RangeError(`unknown cancellation policy: ${name}, version ${version}`);
  return policy;
}

/** The edition of a policy that new bookings get. */
export function latestEdition(name: CancellationPolicyName): CancellationPolicy {
  const [latest] = EDITIONS.filter((each) => each.name === name).toSorted((a, b) => b.version - a.version);
  if (!latest) throw new RangeError(`the cancellation policy ${name} has no edition`);
  return latest;
}

/** Every policy in the edition that new bookings would get. */
export const offeredPolicies = (): CancellationPolicy[] => CANCELLATION_POLICIES.map(latestEdition);

/** The tier of a policy that applies some calendar days before the event. */
export function tierAt(policy: CancellationPolicy, daysBefore: number): PolicyTier {
  const found = policy.tiers.find(({ fromDays }) => daysBefore >= fromDays);
  if (!found) throw new RangeError(`policy ${policy.name} says nothing for ${daysBefore} days`);
  return found;
}

/** When a tier applies, in words: `15 to 30 days before the event`. */
export function daysText({ tiers }: CancellationPolicy, { tier, fromDays }: PolicyTier): string {
  const before = tiers[tiers.findIndex((each) => each.tier === tier) - 1];
  if (!before) return `More than ${fromDays - 1} days before the event`;
  const upTo = before.fromDays - 1;
  return Number.isFinite(fromDays)
    ? `${fromDays} to ${upTo} days before the event`
    : `${upTo} days or fewer before the event`;
}

/** What a policy is about, in one sentence. */
export const POLICY_SUMMARY: Record<CancellationPolicyName, string> = {
  protected:
    'An artist who cancels refunds the buyer in full. A buyer who cancels is refunded less the closer the event is.',
  standard: 'Whoever cancels, the buyer is refunded less the closer the event is.',
};

/** What becomes of money that is not refunded, in one sentence: no share of it goes elsewhere. */
export function remainderText(policy: CancellationPolicy): string {
  const buyer = 'What is not refunded goes to the artist without any deduction where the buyer cancels';
  const artistKeepsNothing = policy.tiers.every(({ refund }) => refund.artist === WHOLE);
  return artistKeepsNothing ? `${buyer}.` : `${buyer}, and stays with the platform where the artist cancels.`;
}
