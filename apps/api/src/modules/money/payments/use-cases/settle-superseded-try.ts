import type { RootCtx } from '../../../../platform/context.ts';
import type { PaymentGateway } from '../gateway/payment-gateway.ts';
import { lockPayment, type PaymentRow } from '../payments.store.ts';
import { failTransfer, recordTransfer } from './record-transfer.ts';

/**
 * A try was begun for bank details that were replaced before its answer came. Repeating it could send money to the old
 * ones, so the gateway is asked instead: what it has done counts, and what it never heard of ends, to be tried anew.
 */
export async function settleSupersededTry(
  root: RootCtx<null>,
  gateway: PaymentGateway,
  { id, attempt, atGatewaySince }: PaymentRow,
): Promise<void> {
  const made = await gateway.findTransfer(id, attempt, atGatewaySince ?? root.now);
  await root.transaction(async (ctx) => {
    if (made) {
      await recordTransfer(ctx, made);
      return;
    }
    const payout = await lockPayment(ctx.tx, id);
    if (payout?.status === 'processing' && payout.attempt === attempt)
      await failTransfer(ctx, payout, 'The bank details were replaced before the money had gone out.');
  });
}
