import type { Ctx } from '../../../../platform/context.ts';
import { type BookingRow, updateBooking } from '../bookings.store.ts';

/** Keeps that the sides were reminded to confirm, so that it happens once. */
export async function recordReminder(ctx: Ctx, booking: BookingRow): Promise<void> {
  await updateBooking(ctx.tx, booking, { completionRemindedAt: ctx.now });
}
