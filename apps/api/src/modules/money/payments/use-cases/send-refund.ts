import { paise } from '@backline/kernel';
import type { EdgeCtx } from '../../../../platform/context.ts';
import type { PaymentGateway } from '../gateway/payment-gateway.ts';
import { findPayment } from '../payments.store.ts';
import { sendOnce } from './send-once.ts';

/** Sends a refund back along the payment that it came by. Safe to run twice, late, and after being killed: see `sendOnce`. */
export async function sendRefund(
  edge: EdgeCtx<null>,
  gateway: PaymentGateway,
  refundId: string,
): Promise<void> {
  const refund = await findPayment(edge.db, refundId);
  if (refund?.kind !== 'refund' || refund.status === 'completed') return;
  const source = refund.gatewayPaymentId ?? (await paidBy(edge, refund.refundsId));
  if (source === null) throw new Error(`refund ${refund.paymentNumber} does not say what it refunds`);
  await sendOnce(edge, refundId, ({ id, attempt, amount, currency }, key) =>
    gateway.refund(source, { paymentId: id, attempt, amount: paise(amount), currency, key }),
  );
}

async function paidBy(edge: EdgeCtx<null>, milestoneId: string | null): Promise<string | null> {
  const milestone = milestoneId === null ? null : await findPayment(edge.db, milestoneId);
  return milestone?.gatewayPaymentId ?? null;
}
