import { z } from 'zod';
import { requireActiveAccount } from './accounts.ts';
import { amount } from './amounts.ts';
import { takeWay } from './behaviour.ts';
import { type Context, unixSeconds } from './context.ts';
import { defer } from './deferred.ts';
import type { Transfer } from './entities.ts';
import { badRequest } from './errors.ts';
import { once } from './idempotency.ts';
import { newId } from './ids.ts';
import { flag, readInput, timestamp } from './input.ts';
import { type Collection, collection } from './lists.ts';
import { notes } from './notes.ts';
import { openTransfers } from './reversals.ts';

const transferRequest = z.strictObject({
  account: z.string().min(1).max(60),
  amount,
  currency: z.literal('INR', 'Route transfers are in INR only'),
  notes: notes.default([]),
  linked_account_notes: z.array(z.string().max(256)).max(15).default([]),
  on_hold: flag.default(false),
  on_hold_until: timestamp.nullish(),
});
type TransferRequest = z.infer<typeof transferRequest>;

const fromPayment = z.strictObject({ transfers: z.array(transferRequest).min(1).max(20) });

/**
 * `POST /payments/:id/transfers`: parts of one captured payment to linked accounts. Impossible once a
 * refund of it was begun, whatever became of that refund; the sum stays within what was captured.
 */
export function transferPayment(
  context: Context,
  paymentId: string,
  body: unknown,
  key?: string,
): Collection<Transfer> {
  const content = { paymentId, body };
  return once(context, { scope: 'transfer', key, content }, () => {
    const payment = context.store.get('payment', paymentId);
    const { transfers } = readInput(fromPayment, body);
    if (context.store.children('refund', paymentId).length > 0) {
      throw badRequest('Transfers are not possible for a payment whose refund was begun');
    }
    if (payment.status !== 'captured') {
      throw badRequest('Transfers are possible for captured payments only');
    }
    const before = openTransfers(context, paymentId).reduce((sum, each) => sum + held(each), 0);
    const sum = transfers.reduce((total, each) => total + each.amount, before);
    if (sum > payment.amount) {
      throw badRequest('The sum of the transfers exceeds the captured amount', { field: 'amount' });
    }
    const created = transfers.map((each) => createTransfer(context, paymentId, each));
    context.store.update('payment', { ...payment, amount_transferred: sum });
    return collection(created);
  });
}

const held = (transfer: Transfer) => transfer.amount - transfer.amount_reversed;

/** `POST /transfers`: from the platform's balance, bound to no payment. */
export function transferDirectly(context: Context, body: unknown, key?: string): Transfer {
  return once(context, { scope: 'transfer', key, content: { body } }, () =>
    createTransfer(context, context.merchantId, readInput<TransferRequest>(transferRequest, body)),
  );
}

function createTransfer(context: Context, source: string, input: TransferRequest): Transfer {
  requireActiveAccount(context, input.account);
  const way = takeWay(context.store, 'transfer');
  if (way.behaviour === 'insufficient_balance') {
    throw badRequest('Your account does not have enough balance to carry out the transfer operation.');
  }
  const id = newId('trf');
  const transfer: Transfer = {
    id,
    entity: 'transfer',
    status: 'pending',
    source,
    recipient: input.account,
    amount: input.amount,
    currency: input.currency,
    amount_reversed: 0,
    fees: 0,
    tax: 0,
    notes: input.notes,
    linked_account_notes: input.linked_account_notes,
    on_hold: input.on_hold,
    on_hold_until: input.on_hold_until ?? null,
    settlement_status: null,
    recipient_settlement_id: null,
    processed_at: null,
    error: { ...NOTHING_WRONG, id },
    created_at: unixSeconds(context),
  };
  const fails =
    way.behaviour === 'fail' || (way.behaviour === 'fail_then_succeed' && isFirstTry(context, transfer));
  context.store.insert('transfer', transfer, source);
  defer(context, fails ? 'transfer.fail' : 'transfer.process', id, way.afterMs);
  return transfer;
}

const NOTHING_WRONG = {
  code: null,
  description: null,
  reason: null,
  field: null,
  step: null,
  source: null,
  metadata: null,
};

function isFirstTry(context: Context, { source, recipient }: Transfer): boolean {
  const earlier = context.store.children('transfer', source);
  return !earlier.some((each) => each.recipient === recipient && each.status === 'failed');
}
