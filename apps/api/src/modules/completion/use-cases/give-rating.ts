import type { PartySide, ratingBody } from '@backline/contract';
import type { z } from 'zod';
import { audit } from '../../../platform/audit.ts';
import type { MemberCtx } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { publishStale } from '../../../platform/realtime/publish.ts';
import { type BookingRow, otherSide, partiesOf, showWords, userOf } from '../../bookings/index.ts';
import { notify } from '../../notifications/index.ts';
import { recordTrustEvent } from '../../trust/index.ts';
import { ratingObstacle } from '../rating-rules.ts';
import { findRatings, insertRating } from '../ratings.store.ts';

/**
 * Stores a side's rating of the other. Before completion it waits to be counted with it; after, it corrects the
 * completion's points by one event of the rated side. The caller holds booking and standings. Spec 04 and 06.
 */
export async function giveRating(
  ctx: MemberCtx,
  booking: BookingRow,
  side: PartySide,
  { rating, feedback }: z.infer<typeof ratingBody>,
): Promise<void> {
  const ratedBy = (await findRatings(ctx.tx, booking.id)).map(({ bySide }) => bySide);
  const problem = ratingObstacle(booking, side, ratedBy, ctx.now);
  if (problem) throw refuse('ILLEGAL_TRANSITION', problem);
  const rated = otherSide(side);
  const ratedUserId = userOf(booking, rated);
  await insertRating(ctx.tx, {
    bookingId: booking.id,
    bySide: side,
    ratedUserId,
    rating,
    feedback: feedback ?? null,
    createdAt: ctx.now,
  });
  await audit(ctx, {
    action: 'booking.rated',
    recordType: 'booking',
    recordId: booking.id,
    after: { by: side, rating },
  });
  if (booking.status === 'completed') {
    await recordTrustEvent(ctx, {
      userId: ratedUserId,
      type: 'rating_adjusted',
      onceKey: `rated:${booking.id}`,
      bookingId: booking.id,
      reason: `A rating came in for ${booking.title}`,
      rating,
    });
  }
  await notify(ctx, ratedUserId, 'rating_received', showWords(booking, rated));
  await publishStale(ctx.tx, partiesOf(booking), ['Booking']);
}
