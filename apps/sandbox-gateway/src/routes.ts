import { createAccount, editAccount } from './accounts.ts';
import type { Context } from './context.ts';
import { decideDispute } from './disputes.ts';
import type { EntityKinds } from './entities.ts';
import { unknownId } from './errors.ts';
import { collection, readPage } from './lists.ts';
import { editNotes } from './note-edits.ts';
import { configureProduct, createStakeholder, fetchProduct, requestProduct } from './onboarding.ts';
import { createOrder, listOrders, presentOrder } from './orders.ts';
import { capturePayment } from './payments.ts';
import { refundPayment } from './refunds.ts';
import { reverseTransfer } from './reversals.ts';
import { changeHold } from './settlements.ts';
import { transferDirectly, transferPayment } from './transfers.ts';

/** A request as the capabilities see it, without HTTP. */
export interface ApiRequest {
  id: string;
  subId: string;
  query: unknown;
  body: unknown;
  header: (name: string) => string | undefined;
}

export interface Route {
  /** By this name the control makes it misbehave. */
  name: string;
  method: 'get' | 'post' | 'patch';
  path: string;
  run: (context: Context, request: ApiRequest) => unknown;
}

const REFUND_KEY = 'x-refund-idempotency';
const TRANSFER_KEY = 'x-transfer-idempotency';

const get = (name: string, path: string, run: Route['run']): Route => ({ name, method: 'get', path, run });
const post = (name: string, path: string, run: Route['run']): Route => ({ name, method: 'post', path, run });
const patch = (name: string, path: string, run: Route['run']): Route => ({
  name,
  method: 'patch',
  path,
  run,
});

const one =
  (kind: keyof EntityKinds): Route['run'] =>
  (context, { id }) =>
    context.store.get(kind, id);
const all =
  (kind: keyof EntityKinds): Route['run'] =>
  (context, { query }) =>
    collection(context.store.page(kind, readPage(query)));
/** The list under a parent, which must itself be known. */
const under =
  (parent: keyof EntityKinds, kind: keyof EntityKinds): Route['run'] =>
  (context, { id, query }) => {
    context.store.get(parent, id);
    return collection(context.store.page(kind, readPage(query), id));
  };
/** One refund reached through its payment. */
const refundOf: Route['run'] = (context, { id, subId }) => {
  const refund = context.store.get('refund', subId);
  if (refund.payment_id !== id) throw unknownId();
  return refund;
};

export const ROUTES: readonly Route[] = [
  post('orders.create', '/v1/orders', (context, { body }) => createOrder(context, body)),
  get('orders.list', '/v1/orders', (context, { query }) => listOrders(context, query)),
  get('orders.fetch', '/v1/orders/:id', (context, { id }) => presentOrder(context.store.get('order', id))),
  patch('orders.edit', '/v1/orders/:id', (context, { id, body }) =>
    presentOrder(editNotes(context, 'order', id, body)),
  ),
  get('orders.payments', '/v1/orders/:id/payments', under('order', 'payment')),

  get('payments.list', '/v1/payments', all('payment')),
  get('payments.fetch', '/v1/payments/:id', one('payment')),
  patch('payments.edit', '/v1/payments/:id', (context, { id, body }) =>
    editNotes(context, 'payment', id, body),
  ),
  post('payments.capture', '/v1/payments/:id/capture', (context, { id, body }) =>
    capturePayment(context, id, body),
  ),

  post('refunds.create', '/v1/payments/:id/refund', (context, { id, body, header }) =>
    refundPayment(context, id, body, header(REFUND_KEY)),
  ),
  get('refunds.list', '/v1/payments/:id/refunds', under('payment', 'refund')),
  get('refunds.fetch', '/v1/payments/:id/refunds/:subId', refundOf),
  get('refunds.list', '/v1/refunds', all('refund')),
  get('refunds.fetch', '/v1/refunds/:id', one('refund')),
  patch('refunds.edit', '/v1/refunds/:id', (context, { id, body }) => editNotes(context, 'refund', id, body)),

  post('transfers.create', '/v1/payments/:id/transfers', (context, { id, body, header }) =>
    transferPayment(context, id, body, header(TRANSFER_KEY)),
  ),
  get('transfers.list', '/v1/payments/:id/transfers', under('payment', 'transfer')),
  post('transfers.create', '/v1/transfers', (context, { body, header }) =>
    transferDirectly(context, body, header(TRANSFER_KEY)),
  ),
  get('transfers.list', '/v1/transfers', all('transfer')),
  get('transfers.fetch', '/v1/transfers/:id', one('transfer')),
  patch('transfers.edit', '/v1/transfers/:id', (context, { id, body }) => changeHold(context, id, body)),
  post('transfers.reverse', '/v1/transfers/:id/reversals', (context, { id, body }) =>
    reverseTransfer(context, id, body),
  ),
  get('reversals.list', '/v1/transfers/:id/reversals', under('transfer', 'reversal')),
  get('reversals.fetch', '/v1/reversals/:id', one('reversal')),

  post('accounts.create', '/v2/accounts', (context, { body }) => createAccount(context, body)),
  get('accounts.fetch', '/v2/accounts/:id', one('account')),
  patch('accounts.edit', '/v2/accounts/:id', (context, { id, body }) => editAccount(context, id, body)),
  post('stakeholders.create', '/v2/accounts/:id/stakeholders', (context, { id, body }) =>
    createStakeholder(context, id, body),
  ),
  post('products.create', '/v2/accounts/:id/products', (context, { id, body }) =>
    requestProduct(context, id, body),
  ),
  get('products.fetch', '/v2/accounts/:id/products/:subId', (context, { id, subId }) =>
    fetchProduct(context, id, subId),
  ),
  patch('products.edit', '/v2/accounts/:id/products/:subId', (context, { id, subId, body }) =>
    configureProduct(context, id, subId, body),
  ),

  get('disputes.list', '/v1/disputes', all('dispute')),
  get('disputes.fetch', '/v1/disputes/:id', one('dispute')),
  post('disputes.accept', '/v1/disputes/:id/accept', (context, { id }) => decideDispute(context, id, 'lost')),
];
