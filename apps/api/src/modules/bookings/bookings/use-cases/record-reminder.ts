import type { Ctx } from '../../../../platform/context.ts';
import { type BookingRow, updateBooking } from '../bookings.store.ts';

/** Keeps when the sides were reminded to confirm, so that it happens once a day. */
export async function recordReminder(ctx: Ctx, booking: BookingRow): Promise<void> {
  await updateBooking(ctx.tx, booking, { completionRemindedAt: ctx.now });
}
