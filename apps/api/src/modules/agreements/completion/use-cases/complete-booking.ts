import { PARTY_SIDES } from '@backline/api-contract/bookings';
import type { Ctx } from '../../../../platform/context.ts';
import { type BookingRow, bookingParams, moveBooking, userOf } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { recordTrustEvent } from '../../../foundation/trust/index.ts';
import { releaseEscrow } from '../../../money/payments/index.ts';
import { completionNotices } from '../completion.notices.ts';
import { ratingOf } from '../ratings.store.ts';
import { openRatings } from './reveal-ratings.ts';

/**
 * What completion means, in one transaction: the booking is completed, the escrow released, the trust of both moved,
 * and both are told. A rating counts here only where both sides have rated, which reveals them; a hidden one counts
 * when it is revealed, because the points would tell it. The caller holds standings and booking, so the order in which
 * trust moves here locks nothing new. See docs/rules/agreements.md#completion, docs/rules/money.md#release-and-payout
 * and docs/rules/foundation.md#trust-points.
 */
export async function completeBooking(ctx: Ctx, booking: BookingRow): Promise<BookingRow> {
  const completed = await moveBooking(ctx, booking, 'complete');
  await releaseEscrow(ctx, completed);
  const revealed = await openRatings(ctx, completed);
  for (const side of PARTY_SIDES) {
    const rating = ratingOf(revealed, side);
    await recordTrustEvent(ctx, {
      userId: userOf(booking, side),
      type: 'booking_completed',
      onceKey: `completed:${booking.id}`,
      bookingId: booking.id,
      reason: `${booking.title} is completed`,
      ...(rating === null ? {} : { rating }),
    });
    await notify(ctx, userOf(booking, side), completionNotices.completed, bookingParams(booking, side));
  }
  return completed;
}
