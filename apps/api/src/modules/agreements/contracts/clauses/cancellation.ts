import { at, formatPercent } from '@backline/kernel';
import { type CancellationPolicy, cancellationPolicy } from '../../../bookings/bookings/index.ts';
import type { ContractFacts } from '../contract-content.ts';

/**
 * Printed from the table that computes the refunds, so that the contract cannot promise anything else. See
 * docs/rules/agreements.md#cancellation-policies.
 */
export function cancellation({ terms }: ContractFacts): string[] {
  const policy = cancellationPolicy(terms.cancellationPolicy);
  return [
    'Either party may cancel until the slot begins, on the Platform and in no other way. What the Buyer has paid until then is refunded in the share that the following list gives. Days are calendar days before the date of the Event, counted at the Venue.',
    ...policy.tiers.map((tier, index) => {
      const { buyer, artist } = tier.refund;
      return `${range(policy, index)}: the Buyer is refunded ${formatPercent(buyer)} where the Buyer cancels, and ${formatPercent(artist)} where the Artist cancels.`;
    }),
    'Where the Buyer cancels, what is not refunded goes to the Artist without any deduction. Where the Artist cancels, what is not refunded stays with the Platform. Payments that are still open fall away, and neither party owes the other anything further for the cancellation.',
    'The parties may also end this contract by mutual agreement at any time, with any division of the payments that both accept on the Platform.',
  ];
}

function range({ tiers }: CancellationPolicy, index: number): string {
  const from = at(tiers, index).fromDays;
  if (index === 0) return `More than ${from - 1} days before the Event`;
  const upTo = at(tiers, index - 1).fromDays - 1;
  return Number.isFinite(from)
    ? `${from} to ${upTo} days before the Event`
    : `${upTo} days or fewer before the Event`;
}
