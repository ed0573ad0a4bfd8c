import type { Ctx } from '../../../../platform/context.ts';
import { lockBookingAndStandings } from '../../../bookings/bookings/index.ts';
import { isFrozen, raiseAlert } from '../../../money/payments/index.ts';
import { autoCompletesAt, nobodyConfirmed } from '../completion-times.ts';
import { completeBooking } from './complete-booking.ts';

/**
 * Completes a booking to whose completion nobody has objected in time. One that neither side has confirmed is laid
 * before staff. Does nothing where it is not due, or its money is frozen. See docs/rules/agreements.md#completion.
 */
export async function completeUnanswered(ctx: Ctx, id: string): Promise<void> {
  const booking = await lockBookingAndStandings(ctx.tx, id);
  const due = autoCompletesAt(booking);
  if (due === null || ctx.now < due || (await isFrozen(ctx.tx, id))) return;
  await completeBooking(ctx, booking);
  if (!nobodyConfirmed(booking)) return;
  const { bookingNumber, title, artistName, buyerName, endsAt } = booking;
  const detail = { bookingNumber, title, artistName, buyerName, endedAt: endsAt.toISOString() };
  await raiseAlert(ctx, 'nobody_confirmed', id, detail, { bookingId: id });
}
