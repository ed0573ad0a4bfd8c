import type { EdgeCtx } from '../../../../platform/context.ts';
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
  edge: EdgeCtx<null>,
  gateway: PaymentGateway,
  { gatewayOrderId }: PaymentRow,
): Promise<void> {
  if (gatewayOrderId === null) return;
  const attempts = await gateway.fetchOrderPayments(gatewayOrderId);
  const captured = attempts.filter(({ status }) => status === 'captured');
  for (const attempt of captured) await edge.transaction((ctx) => recordCapture(ctx, attempt));
  const last = attempts.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
  if (captured.length === 0 && last?.status === 'failed')
    await edge.transaction((ctx) => recordFailure(ctx, last));
}

/**
 * The same before something follows from a milestone's not being paid: money that arrived must not be missed because
 * the news of it was lost. Only what is still open with an order is asked about. See
 * docs/rules/money.md#reconciliation.
 * @throws GATEWAY_UNAVAILABLE: nothing is known, so nothing may follow yet
 */
export async function checkBeforeConsequences(
  edge: EdgeCtx<null>,
  gateway: PaymentGateway,
  bookingId: string,
  kind: MilestoneKind,
): Promise<void> {
  const payment = await findMilestone(edge.db, bookingId, kind);
  if (payment && isOpen(payment.status)) {
    await orAlert(edge, payment, () => checkMilestone(edge, gateway, payment));
  }
}

/** It does not know what it gave us an id for: to ask again brings nothing, somebody has to look. */
export async function orAlert(
  edge: EdgeCtx<null>,
  { paymentNumber }: PaymentRow,
  ask: () => Promise<void>,
): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof GatewayRefusal)) throw error;
    const detail = { paymentNumber, reason: error.message };
    await edge.transaction((ctx) => raiseAlert(ctx, 'unknown_at_gateway', paymentNumber, detail));
  }
}
