import type { Ctx } from '../../../../platform/context.ts';
import type { BookingRow } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { beginPayment } from '../payment.transitions.ts';
import { dueText, milestoneParams } from '../payment-params.ts';
import { paymentNotices } from '../payments.notices.ts';
import { insertPayment } from '../payments.store.ts';
import { scheduleOf } from '../schedule.ts';

/**
 * Writes down what the buyer owes, in the transaction of the second signature: deposit and balance with their due
 * times. A second time changes nothing. The buyer is told of both. See docs/rules/money.md#schedule.
 */
export async function createSchedule(ctx: Ctx, booking: BookingRow): Promise<void> {
  for (const milestone of scheduleOf(booking, ctx.now)) {
    const payment = await insertPayment(
      ctx.tx,
      {
        ...milestone,
        bookingId: booking.id,
        payerId: booking.buyerId,
        payeeId: booking.artistId,
        currency: booking.currency,
        createdAt: ctx.now,
      },
      ctx.now,
    );
    if (!payment) continue;
    await beginPayment(ctx, payment, 'schedule');
    const words = { ...milestoneParams(payment, booking), dueText: dueText(payment, booking) };
    await notify(ctx, booking.buyerId, paymentNotices.due, words);
  }
}
