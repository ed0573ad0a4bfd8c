import type { Ctx } from '../../../../platform/context.ts';
import { lockBooking } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import type { GatewayPayment } from '../gateway/payment-gateway.ts';
import { movePayment } from '../payment.transitions.ts';
import { milestoneParams } from '../payment-params.ts';
import { paymentNotices } from '../payments.notices.ts';
import { findByOrder, lockPayment } from '../payments.store.ts';

const NO_REASON = 'The bank gave no reason.';

/**
 * Takes note of a try to pay that failed. It says nothing about other tries: what is completed stays so, and a payment
 * that the gateway calls failed may still arrive later. The payer is told and can try again. See
 * docs/rules/money.md#payments.
 */
export async function recordFailure(ctx: Ctx, attempt: GatewayPayment): Promise<'failed' | 'ignored'> {
  const found = attempt.orderId === null ? null : await findByOrder(ctx.tx, attempt.orderId);
  if (!found) return 'ignored';
  const booking = await lockBooking(ctx.tx, found.bookingId);
  const payment = await lockPayment(ctx.tx, found.id);
  if (payment?.status !== 'processing') return 'ignored';
  const reason = attempt.failureReason ?? NO_REASON;
  const failed = await movePayment(ctx, payment, 'fail', { failureReason: reason }, reason);
  await notify(ctx, booking.buyerId, paymentNotices.failed, { ...milestoneParams(failed, booking), reason });
  return 'failed';
}
