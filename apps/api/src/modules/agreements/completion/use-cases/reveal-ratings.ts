import type { Ctx } from '../../../../platform/context.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import {
  type BookingRow,
  bookingAudience,
  bookingParams,
  lockBookingAndStandings,
  otherSide,
} from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { recordTrustEvent } from '../../../foundation/trust/index.ts';
import { completionNotices } from '../completion.notices.ts';
import { mayReveal } from '../rating-rules.ts';
import { findRatings, markRevealed, type RatingRow } from '../ratings.store.ts';

/** Reveals the ratings of a completed booking after 14 days. Does nothing where they are revealed, or too early. */
export async function revealAfterDays(ctx: Ctx, id: string): Promise<void> {
  await revealRatings(ctx, await lockBookingAndStandings(ctx.tx, id));
}

/**
 * Reveals what is hidden, where it is time: each rated side's completion is corrected by one event (none for a 3), and
 * both sides are told. The caller holds booking and standings. See docs/rules/agreements.md#ratings and
 * docs/rules/foundation.md#trust-points.
 */
export async function revealRatings(ctx: Ctx, booking: BookingRow): Promise<void> {
  for (const { ratedUserId, rating } of await openRatings(ctx, booking)) {
    // A 3 leaves the completion's points as they are.
    if (rating === 3) continue;
    await recordTrustEvent(ctx, {
      userId: ratedUserId,
      type: 'rating_adjusted',
      onceKey: `rated:${booking.id}`,
      bookingId: booking.id,
      reason: `You were rated ${rating} of 5 for ${booking.title}`,
      rating,
    });
  }
}

/**
 * Opens the ratings for reading and tells both sides, without moving trust: for the completion, which counts with them.
 * @returns the ratings that were hidden until now
 */
export async function openRatings(ctx: Ctx, booking: BookingRow): Promise<RatingRow[]> {
  const ratedBy = (await findRatings(ctx.tx, booking.id)).map(({ bySide }) => bySide);
  if (!mayReveal(booking, ratedBy, ctx.now)) return [];
  const revealed = await markRevealed(ctx, booking.id);
  for (const { bySide, ratedUserId, rating } of revealed) {
    const words = bookingParams(booking, otherSide(bySide));
    await notify(ctx, ratedUserId, completionNotices.ratingRevealed, {
      ...words,
      ratingText: `${rating} of 5`,
    });
  }
  // The average belongs to the standing, also where a 3 moves no points.
  if (revealed.length > 0) {
    const { members, tags } = bookingAudience(booking);
    await invalidate(ctx.tx, { members, tags: ['Standing', 'Me', ...tags] });
  }
  return revealed;
}
