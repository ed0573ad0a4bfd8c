import type { PartySide, ratingBodySchema } from '@backline/api-contract/bookings';
import type { z } from 'zod';
import { audit } from '../../../../platform/audit.ts';
import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import {
  type BookingRow,
  bookingAudience,
  bookingParams,
  otherSide,
  userOf,
} from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { completionAudit } from '../completion.audit.ts';
import { completionNotices } from '../completion.notices.ts';
import { ratingIneligibility } from '../rating-rules.ts';
import { findRatings, insertRating } from '../ratings.store.ts';
import { revealRatings } from './reveal-ratings.ts';

/**
 * Stores a side's rating of the other, hidden. The second rating of a completed booking reveals both; until then the
 * rated side is told that it was rated, and nothing else of it changes. The caller holds booking and standings. See
 * docs/rules/agreements.md#ratings and docs/rules/foundation.md#trust-points.
 */
export async function giveRating(
  ctx: MemberCtx,
  booking: BookingRow,
  side: PartySide,
  { rating, feedback }: z.infer<typeof ratingBodySchema>,
): Promise<void> {
  const ratedBy = (await findRatings(ctx.tx, booking.id)).map(({ bySide }) => bySide);
  const problem = ratingIneligibility(booking, side, ratedBy, ctx.now);
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
  await audit(ctx, completionAudit.rated, { recordId: booking.id, after: { by: side, rating } });
  // Who has rated too is told with the reveal, which the second rating brings here or with the completion.
  if (!ratedBy.includes(rated))
    await notify(ctx, ratedUserId, completionNotices.ratingReceived, bookingParams(booking, rated));
  await invalidate(ctx.tx, bookingAudience(booking));
  await revealRatings(ctx, booking);
}
