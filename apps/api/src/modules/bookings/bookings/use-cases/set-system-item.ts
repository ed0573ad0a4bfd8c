import type { ChecklistItem } from '@backline/api-contract/bookings';
import type { Ctx } from '../../../../platform/context.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { bookingAudience } from '../booking-audience.ts';
import { updateChecklistItem } from '../bookings.store.ts';
import { confirmWhenDone } from './confirm-when-done.ts';
import { lockBooking } from './lock-booking.ts';

type SystemItem = Extract<ChecklistItem, 'contractSigned' | 'depositPaid'>;

/**
 * Ticks what only the platform can know; a second time changes nothing. Call it after the booking has moved: where it
 * was the last open item of a paid booking, the show is confirmed. See docs/rules/bookings.md#checklist.
 */
export async function setSystemItem(ctx: Ctx, bookingId: string, item: SystemItem): Promise<void> {
  const booking = await lockBooking(ctx.tx, bookingId);
  const changed = await updateChecklistItem(ctx.tx, bookingId, item, { at: ctx.now, by: null });
  if (changed) await invalidate(ctx.tx, bookingAudience(booking));
  await confirmWhenDone(ctx, booking);
}
