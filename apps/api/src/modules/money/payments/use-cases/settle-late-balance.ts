import type { RootCtx } from '../../../../platform/context.ts';
import type { PaymentGateway } from '../gateway/payment-gateway.ts';
import { findPayment } from '../payments.store.ts';
import { confirmUnpaid } from './check-milestone.ts';
import { countLatePayment } from './count-late.ts';

/**
 * Settles a balance that seems to be owed still although its show has begun: the gateway is asked first, and only what
 * it has not captured counts as late. Safe twice and late: what is paid or counted is left alone, and nobody is asked
 * about it. See docs/rules/money.md#reminders-and-lateness and docs/rules/foundation.md#trust-points.
 * @throws GATEWAY_UNAVAILABLE: it is not counted, and tried again
 */
export async function settleLateBalance(
  root: RootCtx<null>,
  gateway: PaymentGateway,
  paymentId: string,
): Promise<void> {
  const payment = await findPayment(root.db, paymentId);
  if (!payment || payment.lateCountedAt !== null) return;
  await confirmUnpaid(root, gateway, payment.bookingId, 'balance');
  await root.transaction((ctx) => countLatePayment(ctx, paymentId));
}
