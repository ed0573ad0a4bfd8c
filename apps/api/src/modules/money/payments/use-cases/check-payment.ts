import type { RootCtx } from '../../../../platform/context.ts';
import type { Transfer } from '../gateway/payment-gateway.ts';
import { findPayment, isMilestone, type PaymentRow } from '../payments.store.ts';
import { alertOnRefusal, checkMilestone } from './check-milestone.ts';
import { recordTransfer } from './record-transfer.ts';
import { type PayoutAdapters, sendPayout } from './send-payout.ts';
import { sendRefund } from './send-refund.ts';

/**
 * Asks the gateway what became of a payment and acts as on its webhook, which may have been lost. A payout or refund
 * that has no answer yet, or whose last try failed, is sent (again). See docs/rules/money.md#reconciliation.
 */
export async function checkPayment(
  root: RootCtx<null>,
  adapters: PayoutAdapters,
  paymentId: string,
): Promise<void> {
  const payment = await findPayment(root.db, paymentId);
  if (!payment) return;
  await alertOnRefusal(root, payment, () => askAndRecord(root, adapters, payment));
}

async function askAndRecord(
  root: RootCtx<null>,
  adapters: PayoutAdapters,
  payment: PaymentRow,
): Promise<void> {
  if (isMilestone(payment.kind)) return checkMilestone(root, adapters.gateway, payment);
  if (payment.status === 'processing' && payment.gatewayReference !== null) {
    const transfer = await fetchTransferState(adapters, payment, payment.gatewayReference);
    await root.transaction((ctx) => recordTransfer(ctx, transfer));
    return;
  }
  if (payment.kind === 'payout') await sendPayout(root, adapters, payment.id);
  else await sendRefund(root, adapters.gateway, payment.id);
}

/** Notes come back from where they were written; should the gateway leave them out, the question itself says what they were. */
async function fetchTransferState(
  { gateway }: PayoutAdapters,
  payment: PaymentRow,
  reference: string,
): Promise<Transfer> {
  const told =
    payment.kind === 'payout' ? await gateway.fetchTransfer(reference) : await gateway.fetchRefund(reference);
  return { ...told, paymentId: payment.id, attempt: payment.attempt };
}
