import { readBehaviour } from './behaviour.ts';
import type { Context } from './context.ts';
import { defer } from './deferred.ts';
import type { Payment } from './entities.ts';
import { badRequest, GatewayError } from './errors.ts';
import { readInput } from './input.ts';
import { type Instrument, instrument, willSucceed } from './instruments.ts';
import { beginAttempt } from './orders.ts';
import { authorizePayment, createPayment, type Failure, failPayment } from './payments.ts';
import { checkoutSignature } from './signatures.ts';

/** After so long without a word from the bank a payment counts as failed - it may still succeed later. */
const SILENCE_MS = 10 * 60_000;

export interface CheckoutProof {
  razorpay_order_id: string;
  razorpay_payment_id: string;
  razorpay_signature: string;
}

/**
 * One attempt of a payer to pay an order.
 *
 * @returns the proof for the browser's way back, or the refusal as a value: a failed attempt is stored,
 *   therefore it must not roll anything back
 */
export function attemptPayment(
  context: Context,
  orderId: string,
  body: unknown,
): CheckoutProof | GatewayError {
  const order = context.store.get('order', orderId);
  const chosen = readInput<Instrument>(instrument, body);
  const payment = createPayment(context, beginAttempt(context, order), chosen);
  if (!willSucceed(chosen)) return refusal(failPayment(context, payment, declined(chosen)));

  const late = readBehaviour(context.store).authorizeLate;
  if (late) {
    defer(context, 'payment.time_out', payment.id, SILENCE_MS);
    defer(context, 'payment.authorize', payment.id, late.afterMs);
    return stillPending(payment);
  }
  authorizePayment(context, payment);
  return {
    razorpay_order_id: order.id,
    razorpay_payment_id: payment.id,
    razorpay_signature: checkoutSignature(context.options.keySecret, order.id, payment.id),
  };
}

function declined(chosen: Instrument): Failure {
  const reason = 'payment_failed';
  switch (chosen.method) {
    case 'upi':
      return { description: 'Payment was declined in the UPI app.', source: 'customer', reason };
    case 'card':
      return { description: 'Your card was declined by its bank.', source: 'bank', reason: 'card_declined' };
    case 'netbanking':
      return { description: 'Payment was not completed at the bank.', source: 'bank', reason };
  }
}

function refusal(payment: Payment): GatewayError {
  return badRequest(payment.error_description ?? 'Payment failed', {
    source: payment.error_source ?? 'bank',
    step: 'payment_authorization',
    reason: payment.error_reason ?? 'payment_failed',
    metadata: { payment_id: payment.id, order_id: payment.order_id },
  });
}

function stillPending(payment: Payment): GatewayError {
  return new GatewayError(400, {
    code: 'GATEWAY_ERROR',
    description: 'The bank has not confirmed the payment yet. If money was taken, it is recorded later.',
    source: 'bank',
    step: 'payment_authorization',
    reason: 'payment_pending',
    metadata: { payment_id: payment.id, order_id: payment.order_id },
  });
}

/** Deferred: ten silent minutes turn a payment into a failed one. */
export function timeOutPayment(context: Context, paymentId: string): void {
  const payment = context.store.get('payment', paymentId);
  if (payment.status !== 'created') return;
  const description = 'Payment was not completed on time.';
  failPayment(context, payment, { description, source: 'customer', reason: 'payment_timed_out' });
}

/** Deferred or told by the control: the bank confirms after all, even a payment already called failed. */
export function authorizeLate(context: Context, paymentId: string): Payment {
  const payment = context.store.get('payment', paymentId);
  if (payment.status !== 'created' && payment.status !== 'failed') return payment;
  return authorizePayment(context, payment);
}
