import type { Ctx } from '../../../../platform/context.ts';
import { lockBookingAndStandings } from '../../../bookings/bookings/index.ts';
import { cancelBooking } from './cancel-booking.ts';

/**
 * Cancels a booking whose deposit has been overdue for 24 hours, unless it arrived meanwhile. See
 * docs/rules/agreements.md#cancellation.
 */
export async function cancelUnpaid(ctx: Ctx, id: string): Promise<void> {
  const booking = await lockBookingAndStandings(ctx.tx, id);
  if (booking.status !== 'deposit_pending') return;
  await cancelBooking(ctx, booking, 'The deposit did not arrive within 24 hours after it was due.');
}
