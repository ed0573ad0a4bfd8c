import type { PaymentOrder } from '@backline/api-contract/payments';
import { paise } from '@backline/kernel';
import type { MemberRootCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { requireActiveAccount } from '../../../identity/accounts/index.ts';
import { nextCheckAt } from '../check-time.ts';
import { callForMember } from '../gateway/gateway-problem.ts';
import type { GatewayOrder, PaymentGateway } from '../gateway/payment-gateway.ts';
import { orderDescription } from '../order-description.ts';
import { paymentMachine } from '../payment.machine.ts';
import { movePayment } from '../payment.transitions.ts';
import { isPayable, mayRead } from '../payments.policy.ts';
import { findPaymentView, type PaymentView } from '../payments.queries.ts';
import { lockPayment, type PaymentRow, updatePayment } from '../payments.store.ts';
import { raiseAlert } from './raise-alert.ts';

/**
 * Opens the gateway's order for a milestone, or returns the one that is open: however often it is asked for, a payment
 * has one order, because its number is the receipt. One milestone is one order: see docs/rules/money.md#gateway.
 * @throws NOT_FOUND where it is not one's own; ILLEGAL_TRANSITION where it cannot be paid any more; RULE_BROKEN for a balance before its
 *   deposit; PAYMENT_REFUSED or GATEWAY_UNAVAILABLE where there is no order
 */
export async function openOrder(
  root: MemberRootCtx,
  gateway: PaymentGateway,
  paymentId: string,
): Promise<Omit<PaymentOrder, 'checkoutUrl'>> {
  requireActiveAccount(root.actor);
  const payment = await loadPayable(root, paymentId);
  const known: GatewayOrder | null = payment.gatewayOrderId
    ? { ...payment, id: payment.gatewayOrderId }
    : null;
  const order = known ?? (await askForOrder(gateway, payment));
  const problem = await recordOrder(root, payment, order);
  if (problem) throw problem;
  return {
    orderId: order.id,
    amount: paise(payment.amount),
    currency: 'INR',
    key: gateway.keyId,
    description: orderDescription(payment),
  };
}

async function loadPayable(root: MemberRootCtx, paymentId: string): Promise<PaymentView> {
  const payment = await findPaymentView(root.db, paymentId);
  if (!payment || !mayRead(payment, root.actor)) throw refuse('NOT_FOUND');
  if (payment.payerId !== root.actor.id) throw refuse('FORBIDDEN', 'Only the buyer of the booking pays.');
  if (!paymentMachine.can(payment.status, 'cancel') || payment.bookingStatus === 'cancelled') {
    throw refuse('ILLEGAL_TRANSITION', `A payment that is ${payment.status} cannot be paid.`);
  }
  if (!isPayable(payment)) throw refuse('RULE_BROKEN', 'Please pay the deposit first.');
  return payment;
}

function askForOrder(gateway: PaymentGateway, payment: PaymentView): Promise<GatewayOrder> {
  return callForMember(() =>
    gateway.createOrder({
      receipt: payment.paymentNumber,
      amount: paise(payment.amount),
      currency: payment.currency,
      notes: {
        payment: payment.id,
        booking: payment.bookingNumber,
        description: orderDescription(payment),
      },
    }),
  );
}

/**
 * Keeps the order, also where the payment was cancelled meanwhile: somebody could still pay it, and that money must be recognised.
 * @returns why it cannot be paid, to be thrown once that is committed
 */
function recordOrder(root: MemberRootCtx, asked: PaymentView, order: GatewayOrder): Promise<Error | null> {
  return root.transaction(async (ctx) => {
    if (order.amount !== asked.amount || order.currency !== asked.currency) {
      await raiseAlert(ctx, 'order_differs', order.id, { ...order, paymentNumber: asked.paymentNumber });
      return refuse(
        'PAYMENT_REFUSED',
        'The gateway holds this payment with another amount. We are looking into it.',
      );
    }
    const payment = await lockPayment(ctx.tx, asked.id);
    if (!payment) return refuse('NOT_FOUND');
    const changes = orderChanges(payment, order, ctx.now);
    if (paymentMachine.can(payment.status, 'begin')) {
      await movePayment(ctx, payment, 'begin', changes, order.id);
      return null;
    }
    if (payment.gatewayOrderId === null) await updatePayment(ctx.tx, payment, changes);
    return payment.status === 'processing'
      ? null
      : refuse('ILLEGAL_TRANSITION', `A payment that is ${payment.status} cannot be paid.`);
  });
}

function orderChanges(payment: PaymentRow, order: GatewayOrder, now: Date) {
  return {
    gatewayOrderId: payment.gatewayOrderId ?? order.id,
    atGatewaySince: now,
    checkAt: nextCheckAt(now, now),
    failureReason: null,
  };
}
