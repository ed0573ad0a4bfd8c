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
  lockBooking,
  lockBookingAndStandings,
  otherSide,
  recordConfirmation,
  startBooking,
  userOf,
} from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { isFrozen } from '../../../money/payments/index.ts';
import { completionNotices } from '../completion.notices.ts';
import { confirmationIneligibility, confirmedBy, requireSide } from '../completion.policy.ts';
import { completeBooking } from './complete-booking.ts';
import { giveRating } from './give-rating.ts';
import { releaseParams } from './release-params.ts';

export type ConfirmInput = z.infer<typeof confirmCompletionBodySchema> & { id: string };

/**
 * One side says that the show took place, and may rate the other in the same step. The second confirmation completes
 * the booking in this transaction; the first starts the notice to the other side. See docs/rules/agreements.md#completion.
 * @throws NOT_FOUND for strangers; FORBIDDEN for staff; ILLEGAL_TRANSITION before the slot is over, or a second time
 */
export async function confirmCompletion(ctx: MemberCtx, input: ConfirmInput): Promise<BookingRow> {
  const { id, rating, feedback } = input;
  const booking = await lockStarted(ctx, id);
  const side = requireSide(ctx, booking);
  const problem = confirmationIneligibility(booking, side, ctx.now);
  if (problem) throw refuse('ILLEGAL_TRANSITION', problem);
  if (feedback !== undefined && rating === undefined)
    throw refuseField('rating', 'Add a rating to your comment.');
  const confirmed = await recordConfirmation(ctx, booking, side);
  if (rating !== undefined)
    await giveRating(ctx, confirmed, side, feedback ? { rating, feedback } : { rating });
  if (!PARTY_SIDES.every((each) => confirmedBy(confirmed, each))) {
    await askOtherSide(ctx, confirmed, side);
    return confirmed;
  }
  // Frozen money is released by the sweep, once staff has settled what moved outside.
  return (await isFrozen(ctx.tx, id)) ? confirmed : completeBooking(ctx, confirmed);
}

/** The sweep that starts shows may be a minute late; who confirms does not have to wait for it. */
async function lockStarted(ctx: MemberCtx, id: string): Promise<BookingRow> {
  await lockBookingAndStandings(ctx.tx, id);
  await startBooking(ctx, id);
  return await lockBooking(ctx.tx, id);
}

async function askOtherSide(ctx: MemberCtx, booking: BookingRow, side: PartySide): Promise<void> {
  const other = otherSide(side);
  const words = await releaseParams(ctx, booking, other);
  await notify(ctx, userOf(booking, other), completionNotices.requested, words);
}
