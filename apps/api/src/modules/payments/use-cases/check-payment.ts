import type { EdgeCtx } from '../../../platform/context.ts';
import { GatewayRefusal } from '../gateway/gateway-problem.ts';
import type { Sending } from '../gateway/payment-gateway.ts';
import { findPayment, isMilestone, type PaymentRow } from '../payments.store.ts';
import { raiseAlert } from './raise-alert.ts';
import { recordCapture } from './record-capture.ts';
import { recordFailure } from './record-failure.ts';
import { recordSending } from './record-sending.ts';
import { type PayoutEdges, sendPayout } from './send-payout.ts';
import { sendRefund } from './send-refund.ts';

/**
 * Asks the gateway what became of a payment and acts as on its webhook, which may have been lost. A payout or refund that has no answer
 * yet, or whose last try failed, is sent (again). Spec 05, reconciliation.
 */
export async function checkPayment(
  edge: EdgeCtx<null>,
  edges: PayoutEdges,
  paymentId: string,
): Promise<void> {
  const payment = await findPayment(edge.db, paymentId);
  if (!payment) return;
  try {
    await askAndRecord(edge, edges, payment);
  } catch (error) {
    if (!(error instanceof GatewayRefusal)) throw error;
    // It does not know what it gave us an id for: to ask again brings nothing, somebody has to look.
    const detail = { paymentNumber: payment.paymentNumber, reason: error.message };
    await edge.transaction((ctx) => raiseAlert(ctx, 'unknown_at_gateway', payment.paymentNumber, detail));
  }
}

async function askAndRecord(edge: EdgeCtx<null>, edges: PayoutEdges, payment: PaymentRow): Promise<void> {
  if (isMilestone(payment.kind)) return checkMilestone(edge, edges, payment);
  if (payment.status === 'processing' && payment.gatewayReference !== null) {
    const sending = await askForSending(edges, payment, payment.gatewayReference);
    await edge.transaction((ctx) => recordSending(ctx, sending));
    return;
  }
  if (payment.kind === 'payout') await sendPayout(edge, edges, payment.id);
  else await sendRefund(edge, edges.gateway, payment.id);
}

async function checkMilestone(
  edge: EdgeCtx<null>,
  { gateway }: PayoutEdges,
  payment: PaymentRow,
): Promise<void> {
  if (payment.gatewayOrderId === null) return;
  const attempts = await gateway.fetchOrderPayments(payment.gatewayOrderId);
  const captured = attempts.filter(({ status }) => status === 'captured');
  for (const attempt of captured) await edge.transaction((ctx) => recordCapture(ctx, attempt));
  const last = attempts.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
  if (captured.length === 0 && last?.status === 'failed')
    await edge.transaction((ctx) => recordFailure(ctx, last));
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
