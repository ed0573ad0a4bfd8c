import type { Ctx, RootCtx } from '../../../../platform/context.ts';
import { GatewayRefusal } from '../gateway/gateway-problem.ts';
import type { Transfer } from '../gateway/payment-gateway.ts';
import { lockPayment, type PaymentRow } from '../payments.store.ts';
import { transferKey } from './begin-transfer.ts';
import { failTransfer, recordTransfer } from './record-transfer.ts';

/**
 * Hands a payout or refund to the gateway so that the money goes out once: (1) the try is written down, (2) the gateway is called with a
 * key made of that try, (3) its answer is written down. Killed after 1 or 2, or called twice at once, the same try is repeated under the
 * same key and the gateway gives its first answer again. A clear no ends the try; no answer leaves it for the queue to repeat.
 */
export async function transferOnce(
  root: RootCtx<null>,
  paymentId: string,
  begin: (ctx: Ctx) => Promise<PaymentRow | null>,
  call: (begun: PaymentRow, key: string) => Promise<Transfer>,
): Promise<void> {
  const begun = await root.transaction(begin);
  if (!begun) return;
  let transfer: Transfer;
  try {
    transfer = await call(begun, transferKey(begun));
  } catch (error) {
    if (!(error instanceof GatewayRefusal)) throw error;
    await root.transaction(async (ctx) => {
      const payment = await lockPayment(ctx.tx, paymentId);
      if (payment?.status === 'processing' && payment.attempt === begun.attempt)
        await failTransfer(ctx, payment, error.message);
    });
    return;
  }
  await root.transaction((ctx) => recordTransfer(ctx, transfer));
}
