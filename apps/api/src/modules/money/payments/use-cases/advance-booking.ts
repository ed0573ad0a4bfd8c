import type { Ctx } from '../../../../platform/context.ts';
import {
  type BookingRow,
  lockBooking,
  moveBooking,
  setPaymentState,
  setSystemItem,
} from '../../../bookings/bookings/index.ts';
import { lockMilestones, type PaymentRow } from '../payments.store.ts';

/**
 * Carries a captured milestone over to its booking: how much of the fee is there, the deposit's tick on the checklist, and the next status.
 * @returns the booking as it is then
 */
export async function advanceBooking(
  ctx: Ctx,
  booking: BookingRow,
  payment: PaymentRow,
): Promise<BookingRow> {
  const milestones = await lockMilestones(ctx.tx, booking.id);
  const isPaid = milestones.every(({ status }) => status === 'completed' || status === 'refunded');
  await setPaymentState(ctx, booking.id, isPaid ? 'fully_paid' : 'deposit');
  if (payment.kind === 'deposit') {
    if (booking.status === 'deposit_pending') await moveBooking(ctx, booking, 'record_deposit');
    await setSystemItem(ctx, booking.id, 'depositPaid');
  }
  return lockBooking(ctx.tx, booking.id);
}
