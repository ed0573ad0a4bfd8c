import type { Payment } from '@backline/api-contract/payments';
import type { MemberRootCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { requireActiveAccount } from '../../../identity/accounts/index.ts';
import { callForMember } from '../gateway/gateway-problem.ts';
import type { GatewayPayment, PaymentGateway } from '../gateway/payment-gateway.ts';
import { mayRead } from '../payments.policy.ts';
import { findPaymentView, type PaymentView } from '../payments.queries.ts';
import { readPayment } from './list-payments.ts';
import { type CaptureOutcome, recordCapture } from './record-capture.ts';
import { recordFailure } from './record-failure.ts';

/** What the checkout gave the browser. */
export interface CheckoutProof {
  orderId: string;
  paymentId: string;
  signature: string;
}

/**
 * Follows up the browser's return from the checkout. The signature is checked over the order that is stored here, never
 * the one that was sent; and even then the browser is not the proof: the gateway itself is asked what was captured. See
 * docs/rules/money.md#gateway.
 * @throws PAYMENT_REFUSED where signature, order or amount do not fit; GATEWAY_UNAVAILABLE where it does not answer - the webhook or the
 *   reconciliation completes the payment then
 */
export async function verifyPayment(
  root: MemberRootCtx,
  gateway: PaymentGateway,
  paymentId: string,
  proof: CheckoutProof,
): Promise<Payment> {
  requireActiveAccount(root.actor);
  const payment = await loadOwn(root, paymentId);
  const orderId = payment.gatewayOrderId;
  const isGenuine =
    orderId !== null && orderId === proof.orderId && gateway.checkoutIsGenuine({ ...proof, orderId });
  if (!isGenuine) throw refuse('PAYMENT_REFUSED', 'The signature does not belong to this payment.');
  if (payment.gatewayPaymentId !== proof.paymentId) {
    const attempts = await callForMember(() => gateway.fetchOrderPayments(orderId));
    const attempt = attempts.find(({ id }) => id === proof.paymentId);
    if (!attempt) throw refuse('PAYMENT_REFUSED', 'The gateway does not know this payment.');
    const problem = await recordAttempt(root, attempt);
    if (problem) throw refuse('PAYMENT_REFUSED', problem);
  }
  return root.transaction((ctx) => readPayment(ctx, paymentId));
}

async function loadOwn(root: MemberRootCtx, paymentId: string): Promise<PaymentView> {
  const payment = await findPaymentView(root.db, paymentId);
  if (!payment || !mayRead(payment, root.actor)) throw refuse('NOT_FOUND');
  if (payment.payerId !== root.actor.id) throw refuse('FORBIDDEN', 'Only the buyer of the booking pays.');
  return payment;
}

const PROBLEMS: Partial<Record<CaptureOutcome, string>> = {
  refused: 'The amount differs from what is owed. We are looking into it.',
  unknown_order: 'The gateway does not know this payment.',
  returned: 'The booking was cancelled meanwhile. Your money is on its way back to you.',
};

/** The outcome is committed before anything is refused: alerts and returned money must stay. */
async function recordAttempt(root: MemberRootCtx, attempt: GatewayPayment): Promise<string | null> {
  if (attempt.status === 'captured') {
    const outcome = await root.transaction((ctx) => recordCapture(ctx, attempt));
    return PROBLEMS[outcome] ?? null;
  }
  if (attempt.status === 'failed') await root.transaction((ctx) => recordFailure(ctx, attempt));
  // Authorized but not captured yet: it stays in progress, and the webhook brings the rest.
  return null;
}
