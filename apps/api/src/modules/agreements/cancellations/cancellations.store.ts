import type { Selectable } from 'kysely';
import type { Ctx } from '../../../platform/context.ts';
import type { Cancellations } from '../../../platform/db/schema.generated.ts';
import type { CancellationTerms } from './cancellation-terms.ts';

export type CancellationRow = Selectable<Cancellations>;

/** Keeps what a cancellation did, for good. */
export async function insertCancellation(
  { tx, now, actor }: Ctx,
  bookingId: string,
  { terms, reason }: { terms: CancellationTerms; reason: string },
): Promise<void> {
  await tx
    .insertInto('cancellations')
    .values({
      bookingId,
      reason,
      cancellerId: actor?.id ?? null,
      cancelledBy: terms.cancelledBy,
      daysBefore: terms.daysBefore,
      tier: terms.tier,
      policy: terms.policy.name,
      policyVersion: terms.policy.version,
      depositPaid: terms.depositPaid,
      balancePaid: terms.balancePaid,
      organizerRefund: terms.organizerRefund,
      artistReceives: terms.artistReceives,
      platformRetains: terms.platformRetains,
      trustHalfPoints: terms.trustPoints * 2,
      cancelledAt: now,
    })
    .execute();
}
