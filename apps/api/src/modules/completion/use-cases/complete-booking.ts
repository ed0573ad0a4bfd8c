import { PARTY_SIDES } from '@backline/contract';
import type { Ctx } from '../../../platform/context.ts';
import { type BookingRow, moveBooking, showWords, userOf } from '../../bookings/index.ts';
import { notify } from '../../notifications/index.ts';
import { releaseEscrow } from '../../payments/index.ts';
import { recordTrustEvent } from '../../trust/index.ts';
import { findRatings, ratingOf } from '../ratings.store.ts';

/**
 * What completion means, in one transaction: the booking is completed, the escrow released, the trust of both moved
 * (with the rating that each has received so far), and both are told. The caller holds standings and booking, so the
 * order in which trust moves here locks nothing new. Spec 04, 05, 06.
 */
export async function completeBooking(ctx: Ctx, booking: BookingRow): Promise<BookingRow> {
  const completed = await moveBooking(ctx, booking, 'complete');
  await releaseEscrow(ctx, completed);
  const ratings = await findRatings(ctx.tx, booking.id);
  for (const side of PARTY_SIDES) {
    const rating = ratingOf(ratings, side);
    await recordTrustEvent(ctx, {
      userId: userOf(booking, side),
      type: 'booking_completed',
      onceKey: `completed:${booking.id}`,
      bookingId: booking.id,
      reason: `${booking.title} is completed`,
      ...(rating === null ? {} : { rating }),
    });
    await notify(ctx, userOf(booking, side), 'booking_completed', showWords(booking, side));
  }
  return completed;
}
