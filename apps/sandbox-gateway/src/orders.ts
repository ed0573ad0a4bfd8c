import { z } from 'zod';
import { amount, currency } from './amounts.ts';
import { type Context, unixSeconds } from './context.ts';
import type { Order } from './entities.ts';
import { badRequest } from './errors.ts';
import { newId } from './ids.ts';
import { flag, readInput } from './input.ts';
import { collection, readPage } from './lists.ts';
import { notes } from './notes.ts';

const newOrder = z.strictObject({
  amount,
  currency,
  receipt: z.string().min(1).max(40).nullish(),
  notes: notes.default([]),
  partial_payment: flag.default(false),
  payment_capture: flag.default(true),
  payment: z
    .strictObject({
      capture: z.enum(['automatic', 'manual']),
      capture_options: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
});

/** The order as the API answers it. */
export function presentOrder({ auto_capture: _hidden, ...order }: Order) {
  return order;
}

/**
 * Makes an order. The receipt is the client's idempotency key: a second order under it is refused, and
 * `GET /v1/orders?receipt=` finds the first one again. Captures by itself unless told otherwise.
 */
export function createOrder(context: Context, body: unknown) {
  const input = readInput(newOrder, body);
  if (input.partial_payment) {
    throw badRequest('Partial payments are not enabled for this account', { field: 'partial_payment' });
  }
  const receipt = input.receipt ?? null;
  if (receipt !== null && context.store.children('order', receipt).length > 0) {
    throw badRequest('An order with this receipt already exists', { field: 'receipt' });
  }
  const order: Order = {
    id: newId('order'),
    entity: 'order',
    amount: input.amount,
    amount_paid: 0,
    amount_due: input.amount,
    currency: input.currency,
    receipt,
    offer_id: null,
    status: 'created',
    attempts: 0,
    notes: input.notes,
    created_at: unixSeconds(context),
    auto_capture: input.payment ? input.payment.capture === 'automatic' : input.payment_capture,
  };
  context.store.insert('order', order, receipt);
  return presentOrder(order);
}

const orderFilter = z.object({ receipt: z.string().max(40).optional() });

export function listOrders(context: Context, query: unknown) {
  const { receipt } = readInput(orderFilter, query);
  return collection(context.store.page('order', readPage(query), receipt).map(presentOrder));
}

/** Counts one more attempt to pay; a paid order takes none. */
export function beginAttempt(context: Context, order: Order): Order {
  if (order.status === 'paid') {
    throw badRequest('Payment already done for this order', {
      reason: 'order_already_paid',
      metadata: { order_id: order.id },
    });
  }
  const attempted: Order = { ...order, status: 'attempted', attempts: order.attempts + 1 };
  context.store.update('order', attempted);
  return attempted;
}

/** One captured payment pays the order for good. */
export function markOrderPaid(context: Context, order: Order): Order {
  const paid: Order = { ...order, status: 'paid', amount_paid: order.amount, amount_due: 0 };
  context.store.update('order', paid);
  return paid;
}
