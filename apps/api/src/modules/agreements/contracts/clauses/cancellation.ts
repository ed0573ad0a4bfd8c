import { formatPercent } from '@backline/kernel';
import { cancellationPolicy, daysText, remainderText } from '../../../bookings/bookings/index.ts';
import type { ContractFacts } from '../contract-content.ts';

/**
 * Printed from the table that computes the refunds, so that the contract cannot promise anything else. See
 * docs/rules/agreements.md#cancellation-policies.
 */
export function cancellation({ terms }: ContractFacts): string[] {
  const policy = cancellationPolicy(terms.cancellationPolicy, terms.cancellationPolicyVersion);
  return [
    `Either party may cancel until the slot begins, on the Platform and in no other way. The cancellation policy "${policy.name}", version ${policy.version}, applies: what the Buyer has paid until then is refunded in the share that the following list gives. Days are calendar days before the date of the Event, counted at the Venue.`,
    ...policy.tiers.map((tier) => {
      const { buyer, artist } = tier.refund;
      return `${daysText(policy, tier).replace('event', 'Event')}: the Buyer is refunded ${formatPercent(buyer)} where the Buyer cancels, and ${formatPercent(artist)} where the Artist cancels.`;
    }),
    `${inContract(remainderText(policy))} Payments that are still open fall away, and neither party owes the other anything further for the cancellation.`,
    'Where the Platform has to cancel the booking, the Buyer is refunded in full what was paid.',
  ];
}

/** The contract's own names are written with capitals. */
const inContract = (sentence: string): string =>
  sentence.replaceAll(
    /\b(?:artist|buyer|platform)\b/g,
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
  );
