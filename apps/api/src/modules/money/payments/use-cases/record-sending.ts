import { negate, paise, shift } from '@backline/kernel';
import type { Ctx } from '../../../../platform/context.ts';
import { type BookingRow, lockBooking } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { payableOf, platform, post } from '../../ledger/index.ts';
import { nextSendingCheckAt, RETRY_REFUSED } from '../check-time.ts';
import type { Sending } from '../gateway/payment-gateway.ts';
import { movePayment } from '../payment.transitions.ts';
import { payoutWords } from '../payment-words.ts';
import { paymentNotices } from '../payments.notices.ts';
import { findPayment, lockPayment, type PaymentRow, updatePayment } from '../payments.store.ts';
import { raiseAlert } from './raise-alert.ts';

export type SendingOutcome = 'completed' | 'failed' | 'underway' | 'repeated' | 'refused' | 'ignored';

/**
 * Takes note of what the gateway says about a payout or refund: as the answer to our call, by webhook, or when asked.
 * Done books it out of the ledger once; failed lets it be tried again. News of an earlier try changes nothing - unless
 * it says that money went out, which is for an operator. See docs/rules/money.md#release-and-payout.
 */
export async function recordSending(ctx: Ctx, sending: Sending): Promise<SendingOutcome> {
  const found = sending.paymentId === null ? null : await findPayment(ctx.tx, sending.paymentId);
  if (!found || (found.kind !== 'payout' && found.kind !== 'refund')) return 'ignored';
  const booking = await lockBooking(ctx.tx, found.bookingId);
  const payment = (await lockPayment(ctx.tx, found.id)) ?? found;
  if (sending.attempt !== payment.attempt) return outdated(ctx, payment, sending);
  if (payment.status !== 'processing' && payment.status !== 'failed') return 'repeated';
  if (payment.amount !== sending.amount || payment.currency !== sending.currency) {
    await raiseAlert(ctx, 'sending_differs', sending.reference, {
      ...sending,
      paymentNumber: payment.paymentNumber,
    });
    return 'refused';
  }
  if (sending.state === 'done') return complete(ctx, booking, payment, sending);
  if (payment.status === 'failed') return 'repeated';
  if (sending.state === 'failed')
    return failSending(ctx, payment, sending.failureReason ?? 'No reason was given.', sending);
  await updatePayment(ctx.tx, payment, {
    gatewayReference: sending.reference,
    checkAt: nextSendingCheckAt(payment.atGatewaySince ?? ctx.now, ctx.now),
  });
  return 'underway';
}

async function outdated(ctx: Ctx, payment: PaymentRow, sending: Sending): Promise<SendingOutcome> {
  if (sending.state !== 'done') return 'ignored';
  await raiseAlert(ctx, 'sending_outdated', sending.reference, {
    ...sending,
    paymentNumber: payment.paymentNumber,
  });
  return 'refused';
}

/** A try that came to nothing, by the gateway's no or by its later word. The sweep tries again in an hour. */
export async function failSending(
  ctx: Ctx,
  payment: PaymentRow,
  reason: string,
  sending: Sending | null = null,
): Promise<SendingOutcome> {
  await movePayment(
    ctx,
    payment,
    'fail',
    {
      failureReason: reason,
      gatewayReference: sending?.reference ?? null,
      checkAt: shift(ctx.now, RETRY_REFUSED),
    },
    reason,
  );
  const { paymentNumber, kind, amount } = payment;
  await raiseAlert(ctx, 'sending_failed', paymentNumber, { paymentNumber, kind, amount, reason });
  return 'failed';
}

async function complete(
  ctx: Ctx,
  booking: BookingRow,
  payment: PaymentRow,
  sending: Sending,
): Promise<SendingOutcome> {
  const sent = await movePayment(ctx, payment, 'complete', {
    gatewayReference: sending.reference,
    completedAt: ctx.now,
    failureReason: null,
    checkAt: null,
  });
  if (sent.kind === 'payout') {
    const words = { ...payoutWords(sent, booking), referenceText: sending.reference };
    await notify(ctx, booking.artistId, paymentNotices.payoutSent, words);
  }
  const amount = paise(sent.amount);
  const owed = sent.kind === 'payout' ? payableOf(sent.payeeId ?? '') : platform.refundsPayable;
  await post(ctx, {
    kind: `${sent.kind}_sent`,
    description: `${sent.kind} ${sent.paymentNumber} sent (${sending.reference})`,
    bookingId: sent.bookingId,
    key: `sent:${sent.id}`,
    currency: sent.currency,
    entries: [
      { account: owed, amount },
      { account: platform.clearing, amount: negate(amount) },
    ],
  });
  return 'completed';
}
