import {
  type confirmCompletionBodySchema,
  PARTY_SIDES,
  type PartySide,
} from '@backline/api-contract/bookings';
import type { z } from 'zod';
import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse, refuseField } from '../../../../platform/errors.ts';
import {
  type BookingRow,
  bookingParams,
  lockBooking,
  lockBookingAndStandings,
  messageTime,
  otherSide,
  recordConfirmation,
  startBooking,
  userOf,
} from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { completionNotices } from '../completion.notices.ts';
import { confirmationIneligibility, confirmedBy, requireSide } from '../completion.policy.ts';
import { autoCompletesAt } from '../completion-times.ts';
import { completeBooking } from './complete-booking.ts';
import { giveRating } from './give-rating.ts';

export type ConfirmInput = z.infer<typeof confirmCompletionBodySchema> & { id: string };

/**
 * One side says that the show took place, and may rate the other in the same step. The second confirmation completes
 * the booking in this transaction. See docs/rules/agreements.md#completion.
 * @throws NOT_FOUND for strangers; FORBIDDEN for staff; ILLEGAL_TRANSITION where the show has not begun, or a second time
 */
export async function confirmCompletion(ctx: MemberCtx, input: ConfirmInput): Promise<BookingRow> {
  const { id, rating, feedback } = input;
  const booking = await lockStarted(ctx, id);
  const side = requireSide(ctx, booking);
  const problem = confirmationIneligibility(booking, side);
  if (problem) throw refuse('ILLEGAL_TRANSITION', problem);
  if (feedback !== undefined && rating === undefined)
    throw refuseField('rating', 'Add a rating to your comment.');
  const confirmed = await recordConfirmation(ctx, booking, side);
  if (rating !== undefined)
    await giveRating(ctx, confirmed, side, feedback ? { rating, feedback } : { rating });
  if (PARTY_SIDES.every((each) => confirmedBy(confirmed, each))) return completeBooking(ctx, confirmed);
  await askOtherSide(ctx, confirmed, side);
  return confirmed;
}

/** The sweep that starts shows may be a minute late; who confirms does not have to wait for it. */
async function lockStarted(ctx: MemberCtx, id: string): Promise<BookingRow> {
  await lockBookingAndStandings(ctx.tx, id);
  await startBooking(ctx, id);
  return await lockBooking(ctx.tx, id);
}

async function askOtherSide(ctx: MemberCtx, booking: BookingRow, side: PartySide): Promise<void> {
  const other = otherSide(side);
  const deadline = autoCompletesAt(booking) ?? booking.endsAt;
  await notify(ctx, userOf(booking, other), completionNotices.requested, {
    ...bookingParams(booking, other),
    deadlineText: messageTime(deadline, booking.timezone),
  });
}
