import { paise } from '@backline/kernel';
import type { RootCtx } from '../../../../platform/context.ts';
import type { PaymentGateway } from '../gateway/payment-gateway.ts';
import { findPayment } from '../payments.store.ts';
import { beginTransfer } from './begin-transfer.ts';
import { transferOnce } from './transfer-once.ts';

/** Sends a refund back along the payment that it came by. Safe to run twice, late, and after being killed: see `transferOnce`. */
export async function sendRefund(
  root: RootCtx<null>,
  gateway: PaymentGateway,
  refundId: string,
): Promise<void> {
  const refund = await findPayment(root.db, refundId);
  if (refund?.kind !== 'refund' || refund.status === 'completed') return;
  const source = refund.gatewayPaymentId ?? (await paidBy(root, refund.refundsId));
  if (source === null) throw new Error(`refund ${refund.paymentNumber} does not say what it refunds`);
  await transferOnce(
    root,
    refundId,
    (ctx) => beginTransfer(ctx, refundId),
    ({ id, attempt, amount, currency }, key) =>
      gateway.refund(source, { paymentId: id, attempt, amount: paise(amount), currency, key }),
  );
}

async function paidBy(root: RootCtx<null>, milestoneId: string | null): Promise<string | null> {
  const milestone = milestoneId === null ? null : await findPayment(root.db, milestoneId);
  return milestone?.gatewayPaymentId ?? null;
}
