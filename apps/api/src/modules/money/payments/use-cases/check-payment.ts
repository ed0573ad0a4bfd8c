import type { EdgeCtx } from '../../../../platform/context.ts';
import type { Sending } from '../gateway/payment-gateway.ts';
import { findPayment, isMilestone, type PaymentRow } from '../payments.store.ts';
import { checkMilestone, orAlert } from './check-milestone.ts';
import { recordSending } from './record-sending.ts';
import { type PayoutEdges, sendPayout } from './send-payout.ts';
import { sendRefund } from './send-refund.ts';

/**
 * Asks the gateway what became of a payment and acts as on its webhook, which may have been lost. A payout or refund
 * that has no answer yet, or whose last try failed, is sent (again). See docs/rules/money.md#reconciliation.
 */
export async function checkPayment(
  edge: EdgeCtx<null>,
  edges: PayoutEdges,
  paymentId: string,
): Promise<void> {
  const payment = await findPayment(edge.db, paymentId);
  if (!payment) return;
  await orAlert(edge, payment, () => askAndRecord(edge, edges, payment));
}

async function askAndRecord(edge: EdgeCtx<null>, edges: PayoutEdges, payment: PaymentRow): Promise<void> {
  if (isMilestone(payment.kind)) return checkMilestone(edge, edges.gateway, payment);
  if (payment.status === 'processing' && payment.gatewayReference !== null) {
    const sending = await askForSending(edges, payment, payment.gatewayReference);
    await edge.transaction((ctx) => recordSending(ctx, sending));
    return;
  }
  if (payment.kind === 'payout') await sendPayout(edge, edges, payment.id);
  else await sendRefund(edge, edges.gateway, payment.id);
}

/** Notes come back from where they were written; should the gateway leave them out, the question itself says what they were. */
async function askForSending(
  { gateway }: PayoutEdges,
  payment: PaymentRow,
  reference: string,
): Promise<Sending> {
  const told =
    payment.kind === 'payout' ? await gateway.fetchTransfer(reference) : await gateway.fetchRefund(reference);
  return { ...told, paymentId: payment.id, attempt: payment.attempt };
}
