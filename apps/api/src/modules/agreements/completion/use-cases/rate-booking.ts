import type { ratingBodySchema } from '@backline/api-contract/bookings';
import type { z } from 'zod';
import type { MemberCtx } from '../../../../platform/context.ts';
import { type BookingRow, lockBookingAndStandings } from '../../../bookings/bookings/index.ts';
import { requireSide } from '../completion.policy.ts';
import { giveRating } from './give-rating.ts';

export type RateInput = z.infer<typeof ratingBodySchema> & { id: string };

/**
 * Rates the other side of a booking, once. @throws NOT_FOUND for strangers; FORBIDDEN for staff; ILLEGAL_TRANSITION
 * before the show is confirmed, a second time, and 14 days after completion
 */
export async function rateBooking(ctx: MemberCtx, { id, ...rating }: RateInput): Promise<BookingRow> {
  const booking = await lockBookingAndStandings(ctx.tx, id);
  await giveRating(ctx, booking, requireSide(ctx, booking), rating);
  return booking;
}
