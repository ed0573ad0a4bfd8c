import type { EdgeCtx } from '../../../../platform/context.ts';
import { GatewayRefusal } from '../gateway/gateway-problem.ts';
import type { Sending } from '../gateway/payment-gateway.ts';
import { lockPayment, type PaymentRow } from '../payments.store.ts';
import { beginSending, sendingKey } from './begin-sending.ts';
import { failSending, recordSending } from './record-sending.ts';

/**
 * Hands a payout or refund to the gateway so that the money goes out once: (1) the try is written down, (2) the gateway is called with a
 * key made of that try, (3) its answer is written down. Killed after 1 or 2, or called twice at once, the same try is repeated under the
 * same key and the gateway gives its first answer again. A clear no ends the try; no answer leaves it for the queue to repeat.
 */
export async function sendOnce(
  edge: EdgeCtx<null>,
  paymentId: string,
  call: (begun: PaymentRow, key: string) => Promise<Sending>,
): Promise<void> {
  const begun = await edge.transaction((ctx) => beginSending(ctx, paymentId));
  if (!begun) return;
  let sending: Sending;
  try {
    sending = await call(begun, sendingKey(begun));
  } catch (error) {
    if (!(error instanceof GatewayRefusal)) throw error;
    await edge.transaction(async (ctx) => {
      const payment = await lockPayment(ctx.tx, paymentId);
      if (payment?.status === 'processing' && payment.attempt === begun.attempt)
        await failSending(ctx, payment, error.message);
    });
    return;
  }
  await edge.transaction((ctx) => recordSending(ctx, sending));
}
