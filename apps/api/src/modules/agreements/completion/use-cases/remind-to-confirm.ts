import { PARTY_SIDES } from '@backline/api-contract/bookings';
import type { Ctx } from '../../../../platform/context.ts';
import { lockBooking, recordReminder, userOf } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { completionNotices } from '../completion.notices.ts';
import { confirmedBy } from '../completion.policy.ts';
import { reminderIsDue } from '../completion-times.ts';
import { releaseParams } from './release-params.ts';

/** Reminds whoever has not confirmed the show, once for each day since its end. */
export async function remindToConfirm(ctx: Ctx, id: string): Promise<void> {
  const booking = await lockBooking(ctx.tx, id);
  if (booking.status !== 'in_progress' || !reminderIsDue(booking, ctx.now)) return;
  await recordReminder(ctx, booking);
  for (const side of PARTY_SIDES.filter((each) => !confirmedBy(booking, each))) {
    const words = await releaseParams(ctx, booking, side);
    await notify(ctx, userOf(booking, side), completionNotices.reminder, words);
  }
}
