import { PARTY_SIDES } from '@backline/api-contract/bookings';
import type { Ctx } from '../../../../platform/context.ts';
import { bookingParams, lockBooking, recordReminder, userOf } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { completionNotices } from '../completion.notices.ts';
import { confirmedBy } from '../completion.policy.ts';
import { reminderDueAt } from '../completion-times.ts';

/** Reminds whoever has not confirmed the show, once. */
export async function remindToConfirm(ctx: Ctx, id: string): Promise<void> {
  const booking = await lockBooking(ctx.tx, id);
  const isOpen = booking.status === 'in_progress' && booking.completionRemindedAt === null;
  if (!isOpen || ctx.now < reminderDueAt(booking)) return;
  await recordReminder(ctx, booking);
  for (const side of PARTY_SIDES.filter((each) => !confirmedBy(booking, each))) {
    await notify(ctx, userOf(booking, side), completionNotices.reminder, bookingParams(booking, side));
  }
}
