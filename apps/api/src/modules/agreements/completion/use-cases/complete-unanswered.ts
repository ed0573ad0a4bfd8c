import type { Ctx } from '../../../../platform/context.ts';
import { lockBookingAndStandings } from '../../../bookings/bookings/index.ts';
import { autoCompletesAt } from '../completion-times.ts';
import { completeBooking } from './complete-booking.ts';

/** Completes a booking that only one side has confirmed, 72 hours after the slot's end. Does nothing where that is not so. */
export async function completeUnanswered(ctx: Ctx, id: string): Promise<void> {
  const booking = await lockBookingAndStandings(ctx.tx, id);
  const due = autoCompletesAt(booking);
  if (due === null || ctx.now < due) return;
  await completeBooking(ctx, booking);
}
