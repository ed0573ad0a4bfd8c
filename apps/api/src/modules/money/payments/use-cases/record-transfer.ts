import { negate, paise, shift } from '@backline/kernel';
import type { Ctx } from '../../../../platform/context.ts';
import { type BookingRow, lockBooking } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { payableOf, platform, post } from '../../ledger/index.ts';
import { nextTransferCheckAt, RETRY_REFUSED } from '../check-time.ts';
import type { Transfer } from '../gateway/payment-gateway.ts';
import { movePayment } from '../payment.transitions.ts';
import { payoutParams } from '../payment-params.ts';
import { paymentNotices } from '../payments.notices.ts';
import { findPayment, lockPayment, type PaymentRow, updatePayment } from '../payments.store.ts';
import { raiseAlert } from './raise-alert.ts';

export type TransferOutcome = 'completed' | 'failed' | 'underway' | 'repeated' | 'refused' | 'ignored';

/**
 * Takes note of what the gateway says about a payout or refund: as the answer to our call, by webhook, or when asked.
 * Done books it out of the ledger once; failed lets it be tried again. News of an earlier try changes nothing - unless
 * it says that money went out, which is for an operator. See docs/rules/money.md#release-and-payout.
 */
export async function recordTransfer(ctx: Ctx, transfer: Transfer): Promise<TransferOutcome> {
  const found = transfer.paymentId === null ? null : await findPayment(ctx.tx, transfer.paymentId);
  if (!found || (found.kind !== 'payout' && found.kind !== 'refund')) return 'ignored';
  const booking = await lockBooking(ctx.tx, found.bookingId);
  const payment = (await lockPayment(ctx.tx, found.id)) ?? found;
  if (transfer.attempt !== payment.attempt) return outdated(ctx, payment, transfer);
  if (payment.status !== 'processing' && payment.status !== 'failed') return 'repeated';
  if (payment.amount !== transfer.amount || payment.currency !== transfer.currency) {
    await raiseAlert(ctx, 'sending_differs', transfer.reference, {
      ...transfer,
      paymentNumber: payment.paymentNumber,
    });
    return 'refused';
  }
  if (transfer.state === 'done') return complete(ctx, booking, payment, transfer);
  if (payment.status === 'failed') return 'repeated';
  if (transfer.state === 'failed')
    return failTransfer(ctx, payment, transfer.failureReason ?? 'No reason was given.', transfer);
  await updatePayment(ctx.tx, payment, {
    gatewayReference: transfer.reference,
    checkAt: nextTransferCheckAt(payment.atGatewaySince ?? ctx.now, ctx.now),
  });
  return 'underway';
}

async function outdated(ctx: Ctx, payment: PaymentRow, transfer: Transfer): Promise<TransferOutcome> {
  if (transfer.state !== 'done') return 'ignored';
  await raiseAlert(ctx, 'sending_outdated', transfer.reference, {
    ...transfer,
    paymentNumber: payment.paymentNumber,
  });
  return 'refused';
}

/** A try that came to nothing, by the gateway's no or by its later word. The sweep tries again in an hour. */
export async function failTransfer(
  ctx: Ctx,
  payment: PaymentRow,
  reason: string,
  transfer: Transfer | null = null,
): Promise<TransferOutcome> {
  await movePayment(
    ctx,
    payment,
    'fail',
    {
      failureReason: reason,
      gatewayReference: transfer?.reference ?? null,
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
  transfer: Transfer,
): Promise<TransferOutcome> {
  const sent = await movePayment(ctx, payment, 'complete', {
    gatewayReference: transfer.reference,
    completedAt: ctx.now,
    failureReason: null,
    checkAt: null,
  });
  const words = { ...payoutParams(sent, booking), referenceText: transfer.reference };
  const notice = sent.kind === 'payout' ? paymentNotices.payoutSent : paymentNotices.refundSent;
  if (sent.payeeId !== null) await notify(ctx, sent.payeeId, notice, words);
  const amount = paise(sent.amount);
  const owed = sent.kind === 'payout' ? payableOf(sent.payeeId ?? '') : platform.refundsPayable;
  await post(ctx, {
    kind: `${sent.kind}_sent`,
    description: `${sent.kind} ${sent.paymentNumber} sent (${transfer.reference})`,
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
