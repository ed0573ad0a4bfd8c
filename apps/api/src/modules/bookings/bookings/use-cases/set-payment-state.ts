import type { PaymentState } from '@backline/api-contract/bookings';
import type { Ctx } from '../../../../platform/context.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { bookingAudience } from '../booking-audience.ts';
import { updatePaymentState } from '../bookings.store.ts';
import { lockBooking } from './lock-booking.ts';

/** Shows beside the status how much of the fee has arrived; payments alone know and say it. */
export async function setPaymentState(ctx: Ctx, bookingId: string, state: PaymentState): Promise<void> {
  const booking = await lockBooking(ctx.tx, bookingId);
  await updatePaymentState(ctx.tx, bookingId, state);
  await invalidate(ctx.tx, bookingAudience(booking));
}
