import type {
  Cancellation,
  CancellationPreview,
  CancellationPolicy as ShownPolicy,
} from '@backline/api-contract/cancellations';
import { add, paise } from '@backline/kernel';
import {
  type CancellationPolicy,
  daysText,
  POLICY_SUMMARY,
  remainderText,
} from '../../bookings/bookings/index.ts';
import { type CancellationTerms, previewHash, trustPointsOf } from './cancellation-terms.ts';
import type { ShownCancellation } from './cancellations.queries.ts';

/** A policy as every page and text prints it, from the table that computes refunds. */
export function presentPolicy(policy: CancellationPolicy): ShownPolicy {
  return {
    name: policy.name,
    version: policy.version,
    summary: POLICY_SUMMARY[policy.name],
    tiers: policy.tiers.map((tier) => ({
      tier: tier.tier,
      days: daysText(policy, tier),
      buyerCancels: tier.refund.buyer,
      artistCancels: tier.refund.artist,
      trustPoints: trustPointsOf(tier.tier),
    })),
    remainder: remainderText(policy),
  };
}

export function presentPreview(bookingId: string, terms: CancellationTerms): CancellationPreview {
  const { trustEvent: _event, ...shown } = terms;
  return { ...shown, previewHash: previewHash(bookingId, terms) };
}

export function presentCancellation(row: ShownCancellation): Cancellation {
  const depositPaid = paise(row.depositPaid);
  const balancePaid = paise(row.balancePaid);
  return {
    cancelledBy: row.cancelledBy,
    cancelledAt: new Date(row.cancelledAt).toISOString(),
    reason: row.reason,
    daysBefore: row.daysBefore,
    tier: row.tier,
    policy: { name: row.policy, version: row.policyVersion },
    depositPaid,
    balancePaid,
    totalPaid: add(depositPaid, balancePaid),
    organizerRefund: paise(row.organizerRefund),
    artistReceives: paise(row.artistReceives),
    platformRetains: paise(row.platformRetains),
    trustPoints: row.trustHalfPoints / 2,
  };
}
