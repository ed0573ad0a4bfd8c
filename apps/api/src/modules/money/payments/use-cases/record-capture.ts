import { negate, paise } from '@backline/kernel';
import type { Ctx } from '../../../../platform/context.ts';
import { type BookingRow, lockBooking } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { lockStanding, recordTrustEvent } from '../../../foundation/trust/index.ts';
import { escrowOf, platform, post } from '../../ledger/index.ts';
import type { GatewayPayment } from '../gateway/payment-gateway.ts';
import { movePayment } from '../payment.transitions.ts';
import { milestoneParams } from '../payment-params.ts';
import { paymentNotices } from '../payments.notices.ts';
import { isFrozen } from '../payments.queries.ts';
import { findByOrder, lockPayment, type PaymentRow } from '../payments.store.ts';
import { overdueFrom } from '../schedule.ts';
import { advanceBooking } from './advance-booking.ts';
import { countAsLate } from './count-late.ts';
import { raiseAlert } from './raise-alert.ts';
import { refundUnowed } from './refund-unowed.ts';
import { releaseEscrow } from './release-escrow.ts';

export type CaptureOutcome = 'completed' | 'repeated' | 'refused' | 'unknown_order' | 'returned';

/**
 * Takes note of money that the gateway has captured, whoever says so first: the browser's return, a webhook, or the
 * reconciliation. The first completes the payment and books it into escrow, the others change nothing. What does not
 * match our order is refused and raised with an operator; what arrives for a cancelled booking, or a second time, goes
 * back. See docs/rules/money.md#gateway.
 */
export async function recordCapture(ctx: Ctx, captured: GatewayPayment): Promise<CaptureOutcome> {
  const found = captured.orderId === null ? null : await findByOrder(ctx.tx, captured.orderId);
  if (!found) {
    await raiseAlert(ctx, 'unknown_order', captured.id, { ...captured });
    return 'unknown_order';
  }
  // The lock order puts the standing, which a payment on time moves, before the booking.
  await lockStanding(ctx.tx, found.payerId ?? '');
  const booking = await lockBooking(ctx.tx, found.bookingId);
  const payment = (await lockPayment(ctx.tx, found.id)) ?? found;
  if (payment.gatewayPaymentId === captured.id) return 'repeated';
  if (payment.amount !== captured.amount || payment.currency !== captured.currency) {
    const { amount, currency, paymentNumber } = payment;
    await raiseAlert(ctx, 'amount_differs', captured.id, {
      ...captured,
      expected: { paymentNumber, amount, currency },
    });
    return 'refused';
  }
  if (payment.gatewayPaymentId !== null) {
    await raiseAlert(ctx, 'paid_twice', captured.id, { ...captured, paymentNumber: payment.paymentNumber });
    return refundUnowed(ctx, payment, captured);
  }
  if (payment.status === 'cancelled' || booking.status === 'cancelled')
    return refundUnowed(ctx, payment, captured);
  await complete(ctx, booking, payment, captured);
  return 'completed';
}

async function complete(
  ctx: Ctx,
  booking: BookingRow,
  milestone: PaymentRow,
  captured: GatewayPayment,
): Promise<void> {
  const payment = await movePayment(ctx, milestone, 'complete', {
    gatewayPaymentId: captured.id,
    completedAt: ctx.now,
    method: captured.method,
    methodDetail: captured.methodDetail,
    escrowState: 'held',
    failureReason: null,
    checkAt: null,
  });
  await recordPunctuality(ctx, payment, booking, captured.createdAt);
  const advanced = await advanceBooking(ctx, booking, payment);
  const words = milestoneParams(payment, booking);
  await notify(ctx, booking.buyerId, paymentNotices.received, { ...words, otherName: booking.artistName });
  await notify(ctx, booking.artistId, paymentNotices.received, { ...words, otherName: booking.buyerName });
  const amount = paise(payment.amount);
  await post(ctx, {
    kind: 'milestone_captured',
    description: `${payment.kind} of ${booking.bookingNumber} captured (${payment.paymentNumber})`,
    bookingId: booking.id,
    key: `capture:${payment.id}`,
    currency: payment.currency,
    entries: [
      { account: platform.clearing, amount },
      { account: escrowOf(booking.id), amount: negate(amount) },
    ],
  });
  // The show is over and counted as done: what is paid only now goes on to the artist.
  if (advanced.status === 'completed' && !(await isFrozen(ctx.tx, advanced.id)))
    await releaseEscrow(ctx, advanced);
}

/**
 * The moment of payment is the gateway's, never that of our reading: news that comes late neither costs nor saves a
 * buyer anything. See docs/rules/money.md#reminders-and-lateness.
 */
async function recordPunctuality(
  ctx: Ctx,
  payment: PaymentRow,
  booking: BookingRow,
  paidAt: Date,
): Promise<void> {
  const { payerId, dueAt, createdAt } = payment;
  if (payment.kind === 'balance' && paidAt > booking.startsAt) return countAsLate(ctx, payment, booking);
  if (payerId === null || dueAt === null || paidAt > overdueFrom({ dueAt, createdAt })) return;
  await recordTrustEvent(ctx, {
    userId: payerId,
    type: 'payment_on_time',
    onceKey: `milestone:${payment.id}`,
    bookingId: booking.id,
    reason: `The ${payment.kind} for ${booking.title} was paid on time`,
  });
}
