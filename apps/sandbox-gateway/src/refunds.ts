import { z } from 'zod';
import { amount } from './amounts.ts';
import { takeWay } from './behaviour.ts';
import { type Context, unixSeconds } from './context.ts';
import { defer } from './deferred.ts';
import type { Payment, Refund } from './entities.ts';
import { badRequest } from './errors.ts';
import { once } from './idempotency.ts';
import { newId, randomLetters } from './ids.ts';
import { flag, readInput } from './input.ts';
import { notes } from './notes.ts';
import { subjectOf } from './payments.ts';
import { openTransfers, reverseForRefund } from './reversals.ts';
import { emit } from './webhooks/events.ts';

const SIX_MONTHS_SECONDS = 183 * 86_400;

const refundRequest = z.strictObject({
  amount: amount.optional(),
  speed: z.enum(['normal', 'optimum']).default('normal'),
  notes: notes.default([]),
  receipt: z.string().max(40).nullish(),
  reverse_all: flag.default(false),
});
type RefundRequest = z.infer<typeof refundRequest>;

/** `POST /payments/:id/refund`: whole by default, partial until the total is reached; once per key. */
export function refundPayment(context: Context, paymentId: string, body: unknown, key?: string): Refund {
  const content = { paymentId, body };
  return once(context, { scope: 'refund', key, content }, () => {
    const payment = context.store.get('payment', paymentId);
    const input = readInput<RefundRequest>(refundRequest, body);
    const refunded = input.amount ?? payment.amount - payment.amount_refunded;
    checkRefundable(context, payment, refunded);
    checkTransfers(context, payment, refunded, input.reverse_all);
    return createRefund(context, payment, refunded, input);
  });
}

function checkRefundable(context: Context, payment: Payment, refunded: number): void {
  if (payment.refund_status === 'full') throw badRequest('The payment has been fully refunded already');
  if (!payment.captured) throw badRequest('The payment status should be captured for action to be taken');
  if (refunded > payment.amount) {
    throw badRequest('The refund amount provided is greater than amount captured', { field: 'amount' });
  }
  if (refunded > payment.amount - payment.amount_refunded) {
    throw badRequest('The total refund amount is greater than the refund payment amount', {
      field: 'amount',
    });
  }
  if (unixSeconds(context) - payment.created_at > SIX_MONTHS_SECONDS) {
    throw badRequest('The payment is older than six months and cannot be refunded');
  }
}

/** The gateway cannot tell which of several artists a part is taken from: each is reversed first. */
function checkTransfers(context: Context, payment: Payment, refunded: number, reverseAll: boolean): void {
  const open = openTransfers(context, payment.id);
  const partial = refunded < payment.amount;
  if (partial && open.length > 1) {
    throw badRequest('Reverse the transfers of this payment before refunding a part of it', {
      field: 'amount',
    });
  }
  if (reverseAll) reverseForRefund(context, open, refunded);
}

function createRefund(context: Context, payment: Payment, refunded: number, input: RefundRequest): Refund {
  const way = takeWay(context.store, 'refund');
  const refund: Refund = {
    id: newId('rfnd'),
    entity: 'refund',
    amount: refunded,
    currency: payment.currency,
    payment_id: payment.id,
    notes: input.notes,
    receipt: input.receipt ?? null,
    acquirer_data: { arn: null },
    batch_id: null,
    status: 'pending',
    speed_requested: input.speed,
    speed_processed: null,
    created_at: unixSeconds(context),
  };
  context.store.insert('refund', refund, payment.id);
  const after = withRefunded(context, payment.id, refunded);
  emit(context, 'refund.created', { refund, payment: after }, subjectOf(payment));
  if (way.behaviour === 'normal') return processRefund(context, refund.id);
  const task = way.behaviour === 'pending_then_fail' ? 'refund.fail' : 'refund.process';
  defer(context, task, refund.id, way.afterMs);
  return refund;
}

/** Reads the payment again: reversing its transfers may have changed it in the same request. */
function withRefunded(context: Context, paymentId: string, change: number): Payment {
  const payment = context.store.get('payment', paymentId);
  const total = payment.amount_refunded + change;
  const full = total === payment.amount;
  const open = payment.captured ? 'captured' : 'authorized';
  const after: Payment = {
    ...payment,
    amount_refunded: total,
    refund_status: full ? 'full' : total > 0 ? 'partial' : null,
    status: full ? 'refunded' : open,
  };
  context.store.update('payment', after);
  return after;
}

/** The bank took the refund: final. */
export function processRefund(context: Context, refundId: string): Refund {
  const refund = context.store.get('refund', refundId);
  if (refund.status !== 'pending') return refund;
  const acquirer_data = { arn: randomLetters(14).toUpperCase() };
  const processed: Refund = { ...refund, status: 'processed', speed_processed: 'normal', acquirer_data };
  context.store.update('refund', processed);
  const payment = context.store.get('payment', refund.payment_id);
  emit(context, 'refund.processed', { refund: processed, payment }, subjectOf(payment));
  return processed;
}

/** The bank could not take it: the money is with the platform again and may be refunded again. */
export function failRefund(context: Context, refundId: string): Refund {
  const refund = context.store.get('refund', refundId);
  if (refund.status !== 'pending') return refund;
  const failed: Refund = { ...refund, status: 'failed' };
  context.store.update('refund', failed);
  const payment = withRefunded(context, refund.payment_id, -refund.amount);
  emit(context, 'refund.failed', { refund: failed, payment }, subjectOf(payment));
  return failed;
}

/** Deferred: what nobody captured within the window goes back to the payer by itself. */
export function refundUncaptured(context: Context, paymentId: string): void {
  const payment = context.store.get('payment', paymentId);
  if (payment.status !== 'authorized') return;
  createRefund(context, payment, payment.amount, readInput<RefundRequest>(refundRequest, {}));
}
