import type { RootCtx } from '../../../../platform/context.ts';
import { GatewayRefusal } from '../gateway/gateway-problem.ts';
import type { PaymentGateway } from '../gateway/payment-gateway.ts';
import { findMilestone, isOpen, type PaymentRow } from '../payments.store.ts';
import type { MilestoneKind } from '../schedule.ts';
import { raiseAlert } from './raise-alert.ts';
import { recordCapture } from './record-capture.ts';
import { recordFailure } from './record-failure.ts';

/**
 * Asks the gateway what became of an order and acts as on its webhook, which may have been lost. No transaction is open while it answers.
 * @throws GATEWAY_UNAVAILABLE where nothing is known; GatewayRefusal where it does not know the order
 */
export async function checkMilestone(
  root: RootCtx<null>,
  gateway: PaymentGateway,
  { gatewayOrderId }: PaymentRow,
): Promise<void> {
  if (gatewayOrderId === null) return;
  const attempts = await gateway.fetchOrderPayments(gatewayOrderId);
  const captured = attempts.filter(({ status }) => status === 'captured');
  for (const attempt of captured) await root.transaction((ctx) => recordCapture(ctx, attempt));
  const last = attempts.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
  if (captured.length === 0 && last?.status === 'failed')
    await root.transaction((ctx) => recordFailure(ctx, last));
}

/**
 * The same before something follows from a milestone's not being paid: money that arrived must not be missed because
 * the news of it was lost. Only what is still open with an order is asked about. See
 * docs/rules/money.md#reconciliation.
 * @throws GATEWAY_UNAVAILABLE: nothing is known, so nothing may follow yet
 */
export async function confirmUnpaid(
  root: RootCtx<null>,
  gateway: PaymentGateway,
  bookingId: string,
  kind: MilestoneKind,
): Promise<void> {
  const payment = await findMilestone(root.db, bookingId, kind);
  if (payment && isOpen(payment.status)) {
    await alertOnRefusal(root, payment, () => checkMilestone(root, gateway, payment));
  }
}

/** It does not know what it gave us an id for: to ask again brings nothing, somebody has to look. */
export async function alertOnRefusal(
  root: RootCtx<null>,
  { paymentNumber }: PaymentRow,
  ask: () => Promise<void>,
): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof GatewayRefusal)) throw error;
    const detail = { paymentNumber, reason: error.message };
    await root.transaction((ctx) => raiseAlert(ctx, 'unknown_at_gateway', paymentNumber, detail));
  }
}
