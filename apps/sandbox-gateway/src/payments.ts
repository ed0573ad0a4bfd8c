import { z } from 'zod';
import { amount, captureFee, currency } from './amounts.ts';
import { readBehaviour } from './behaviour.ts';
import { type Context, unixSeconds } from './context.ts';
import { defer } from './deferred.ts';
import type { Order, Payment } from './entities.ts';
import { badRequest } from './errors.ts';
import { newId } from './ids.ts';
import { readInput } from './input.ts';
import { type Instrument, instrumentDetails } from './instruments.ts';
import { markOrderPaid, presentOrder } from './orders.ts';
import { emit } from './webhooks/events.ts';

const DAY_MS = 86_400_000;

/** A payment nobody has decided about yet. Fee and tax stay null until capture. */
export function createPayment(context: Context, order: Order, instrument: Instrument): Payment {
  const payment: Payment = {
    id: newId('pay'),
    entity: 'payment',
    amount: order.amount,
    currency: order.currency,
    status: 'created',
    order_id: order.id,
    invoice_id: null,
    international: false,
    amount_refunded: 0,
    amount_transferred: 0,
    refund_status: null,
    captured: false,
    description: null,
    card_id: null,
    wallet: null,
    email: instrument.email ?? 'void@razorpay.com',
    contact: instrument.contact ?? '+919999999999',
    notes: [],
    fee: null,
    tax: null,
    ...NO_ERROR,
    created_at: unixSeconds(context),
    ...instrumentDetails(instrument),
  };
  context.store.insert('payment', payment, order.id);
  return payment;
}

const NO_ERROR = {
  error_code: null,
  error_description: null,
  error_source: null,
  error_step: null,
  error_reason: null,
};

export interface Failure {
  description: string;
  source: 'customer' | 'bank';
  reason: string;
}

/** The bank (or the silence of it) refused: the payment fails, the order stays payable. */
export function failPayment(context: Context, payment: Payment, failure: Failure): Payment {
  const failed: Payment = {
    ...payment,
    status: 'failed',
    error_code: 'BAD_REQUEST_ERROR',
    error_description: failure.description,
    error_source: failure.source,
    error_step: 'payment_authorization',
    error_reason: failure.reason,
  };
  context.store.update('payment', failed);
  emit(context, 'payment.failed', { payment: failed }, subjectOf(failed));
  return failed;
}

/**
 * The bank said yes. Captured at once where the order asks for it - unless another attempt has paid the
 * order meanwhile: then the money stays uncaptured and goes back after the capture window, as it does
 * for every authorized payment nobody captures.
 */
export function authorizePayment(context: Context, payment: Payment): Payment {
  const authorized: Payment = { ...payment, status: 'authorized', ...NO_ERROR };
  context.store.update('payment', authorized);
  emit(context, 'payment.authorized', { payment: authorized }, subjectOf(authorized));
  const order = context.store.get('order', payment.order_id);
  if (order.auto_capture && order.status !== 'paid') return capture(context, authorized, order);
  const window = readBehaviour(context.store).captureWindowDays * DAY_MS;
  defer(context, 'payment.refund_uncaptured', payment.id, window);
  return authorized;
}

function capture(context: Context, payment: Payment, order: Order): Payment {
  const captured: Payment = { ...payment, status: 'captured', captured: true, ...captureFee(payment.amount) };
  context.store.update('payment', captured);
  const paid = markOrderPaid(context, order);
  emit(context, 'payment.captured', { payment: captured }, subjectOf(captured));
  emit(context, 'order.paid', { payment: captured, order: presentOrder(paid) }, subjectOf(captured));
  return captured;
}

const captureRequest = z.strictObject({ amount, currency: currency.optional() });

/** `POST /payments/:id/capture`: from authorized only, and for the order's amount and currency. */
export function capturePayment(context: Context, paymentId: string, body: unknown): Payment {
  const payment = context.store.get('payment', paymentId);
  const input = readInput(captureRequest, body);
  if (payment.captured) throw badRequest('This payment has already been captured');
  if (payment.status !== 'authorized') {
    throw badRequest('Only payments which have been authorized and not yet captured can be captured');
  }
  if (input.amount !== payment.amount) {
    throw badRequest('Capture amount must be equal to the amount authorized', { field: 'amount' });
  }
  if (input.currency && input.currency !== payment.currency) {
    throw badRequest('Capture currency must be the currency of the payment', { field: 'currency' });
  }
  const order = context.store.get('order', payment.order_id);
  if (order.status === 'paid') throw badRequest('The order of this payment is already paid');
  return capture(context, payment, order);
}

/** What events about a payment are filed under. */
export function subjectOf(payment: Payment) {
  return { order_id: payment.order_id, payment_id: payment.id };
}
