import { negate, paise, shift } from '@backline/kernel';
import type { Ctx } from '../../../../platform/context.ts';
import { enqueue } from '../../../../platform/jobs/job.ts';
import { platform, post } from '../../ledger/index.ts';
import { CUT_OFF_AFTER } from '../check-time.ts';
import type { GatewayPayment } from '../gateway/payment-gateway.ts';
import { sendRefundJob } from '../job-definitions.ts';
import { beginPayment } from '../payment.transitions.ts';
import { insertPayment, type PaymentRow } from '../payments.store.ts';

/**
 * Sends back in full what arrived and is not owed: for a booking that was cancelled meanwhile, or a second time. The
 * money never enters escrow; the ledger owes it to its payer until the gateway has refunded it. Once per payment at the
 * gateway. See docs/rules/money.md#gateway.
 */
export async function refundUnowed(
  ctx: Ctx,
  milestone: PaymentRow,
  captured: GatewayPayment,
): Promise<'returned' | 'repeated'> {
  const amount = paise(captured.amount);
  const refund = await insertPayment(
    ctx.tx,
    {
      bookingId: milestone.bookingId,
      kind: 'refund',
      payeeId: milestone.payerId,
      amount,
      currency: captured.currency,
      gatewayPaymentId: captured.id,
      refundsId: milestone.id,
      createdAt: ctx.now,
      checkAt: shift(ctx.now, CUT_OFF_AFTER),
    },
    ctx.now,
  );
  if (!refund) return 'repeated';
  await beginPayment(ctx, refund, 'return', `${milestone.paymentNumber} was not owed any more`);
  await post(ctx, {
    kind: 'stray_money_arrived',
    description: `${captured.id} arrived for ${milestone.paymentNumber} and is not owed; to be returned`,
    bookingId: milestone.bookingId,
    key: `arrived:${captured.id}`,
    currency: captured.currency,
    entries: [
      { account: platform.clearing, amount },
      { account: platform.refundsPayable, amount: negate(amount) },
    ],
  });
  await enqueue(ctx.tx, sendRefundJob, { paymentId: refund.id });
  return 'returned';
}
