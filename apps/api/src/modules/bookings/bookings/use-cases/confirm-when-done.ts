import { PARTY_SIDES } from '@backline/api-contract/bookings';
import type { Ctx } from '../../../../platform/context.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { moveBooking } from '../booking.transitions.ts';
import { bookingParams } from '../booking-params.ts';
import { bookingNotices } from '../bookings.notices.ts';
import { userOf } from '../bookings.policy.ts';
import { type BookingRow, checklistIsDone } from '../bookings.store.ts';

/**
 * A paid booking whose every item is done is a confirmed show, and both sides are told. See
 * docs/rules/bookings.md#states.
 */
export async function confirmWhenDone(ctx: Ctx, booking: BookingRow): Promise<BookingRow> {
  if (booking.status !== 'deposit_paid' || !(await checklistIsDone(ctx.tx, booking.id))) return booking;
  const confirmed = await moveBooking(ctx, booking, 'confirm');
  for (const side of PARTY_SIDES) {
    await notify(ctx, userOf(booking, side), bookingNotices.confirmed, bookingParams(booking, side));
  }
  return confirmed;
}
