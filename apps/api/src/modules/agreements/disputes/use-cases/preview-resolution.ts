import type { DisputePreview } from '@backline/api-contract/disputes';
import { type Paise, percentOf, ZERO } from '@backline/kernel';
import type { ReadCtx } from '../../../../platform/context.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import { refuse } from '../../../../platform/errors.ts';
import { type BookingRow, findBooking } from '../../../bookings/bookings/index.ts';
import { owedFor, previewSettlement } from '../../../money/payments/index.ts';
import { outcomeOf } from '../dispute-outcome.ts';
import { findDisputeOf } from '../disputes.store.ts';

/** A share of what is held for a booking, in paise. @param refundPercentage whole percent */
export async function refundOf(db: Queryable, booking: BookingRow, refundPercentage: number): Promise<Paise> {
  const { held } = await previewSettlement(db, booking, { refund: ZERO, rest: 'artist' });
  return percentOf(held, refundPercentage * 100);
}

/**
 * What a settlement would do, for whoever is about to decide. See docs/rules/agreements.md#disputes.
 * @throws NOT_FOUND; ILLEGAL_TRANSITION where the dispute is settled already
 */
export async function previewResolution(
  ctx: ReadCtx,
  { bookingId, refundPercentage }: { bookingId: string; refundPercentage: number },
): Promise<DisputePreview> {
  const booking = await findBooking(ctx.db, bookingId);
  const dispute = await findDisputeOf(ctx.db, bookingId);
  if (!booking || !dispute) throw refuse('NOT_FOUND');
  if (booking.status !== 'disputed') throw refuse('ILLEGAL_TRANSITION', 'This dispute is settled.');
  const refund = await refundOf(ctx.db, booking, refundPercentage);
  const split = await previewSettlement(ctx.db, booking, { refund, rest: 'artist' });
  const { held, toArtist, commission } = split;
  return {
    held,
    refund,
    toArtist,
    commission,
    fallsAway: refundPercentage > 0 ? await owedFor(ctx.db, bookingId) : ZERO,
    outcome: outcomeOf({ favoredParty: 'buyer', refundPercentage }),
  };
}
