import { PARTY_SIDES } from '@backline/api-contract/bookings';
import type { Ctx } from '../../../../platform/context.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { bookingMachine } from '../booking.machine.ts';
import { moveBooking } from '../booking.transitions.ts';
import { bookingParams } from '../booking-params.ts';
import { bookingNotices } from '../bookings.notices.ts';
import { userOf } from '../bookings.policy.ts';
import { lockBooking } from './lock-booking.ts';

/** Puts a paid booking into progress once its slot has begun, and tells both sides. Does nothing where that is done or not due. */
export async function startBooking(ctx: Ctx, id: string): Promise<void> {
  const booking = await lockBooking(ctx.tx, id);
  if (!bookingMachine.can(booking.status, 'start') || booking.startsAt > ctx.now) return;
  await moveBooking(ctx, booking, 'start');
  for (const side of PARTY_SIDES) {
    await notify(ctx, userOf(booking, side), bookingNotices.started, bookingParams(booking, side));
  }
}
