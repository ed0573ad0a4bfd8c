import { z } from 'zod';
import { amount } from './amounts.ts';
import { type Context, unixSeconds } from './context.ts';
import type { Reversal, Transfer } from './entities.ts';
import { badRequest } from './errors.ts';
import { newId } from './ids.ts';
import { readInput } from './input.ts';
import { notes } from './notes.ts';

const reversalRequest = z.strictObject({ amount: amount.optional(), notes: notes.default([]) });

/** `POST /transfers/:id/reversals`: money comes back from the linked account, whole or in parts. */
export function reverseTransfer(context: Context, transferId: string, body: unknown): Reversal {
  const transfer = context.store.get('transfer', transferId);
  const input = readInput(reversalRequest, body);
  if (transfer.status === 'reversed') throw badRequest('The transfer has already been reversed');
  if (transfer.status !== 'processed' && transfer.status !== 'partially_reversed') {
    throw badRequest('Only a processed transfer can be reversed');
  }
  const left = transfer.amount - transfer.amount_reversed;
  const reversed = input.amount ?? left;
  if (reversed > left) {
    throw badRequest('The reversal amount is greater than the amount that is left', { field: 'amount' });
  }
  return reverse(context, transfer, reversed, input.notes);
}

function reverse(context: Context, transfer: Transfer, reversed: number, given: Reversal['notes']): Reversal {
  const reversal: Reversal = {
    id: newId('rvrsl'),
    entity: 'reversal',
    transfer_id: transfer.id,
    amount: reversed,
    fee: 0,
    tax: 0,
    currency: transfer.currency,
    notes: given,
    initiator_id: context.merchantId,
    customer_refund_id: null,
    created_at: unixSeconds(context),
  };
  context.store.insert('reversal', reversal, transfer.id);
  const total = transfer.amount_reversed + reversed;
  const status = total === transfer.amount ? 'reversed' : 'partially_reversed';
  context.store.update('transfer', { ...transfer, amount_reversed: total, status });
  const payment = context.store.find('payment', transfer.source);
  if (payment) {
    const amount_transferred = payment.amount_transferred - reversed;
    context.store.update('payment', { ...payment, amount_transferred });
  }
  return reversal;
}

/** Transfers of a payment that still hold money at (or on the way to) a linked account. */
export function openTransfers(context: Context, paymentId: string): Transfer[] {
  return context.store
    .children('transfer', paymentId)
    .filter((transfer) => transfer.status !== 'failed' && transfer.status !== 'reversed');
}

/** `reverse_all` of a refund: brings back what covers it, from one transfer after the other. */
export function reverseForRefund(context: Context, open: Transfer[], refunded: number): void {
  if (open.some(({ status }) => status === 'pending')) {
    throw badRequest('A transfer of this payment is still being processed; try again later');
  }
  let missing = refunded;
  for (const transfer of open) {
    const part = Math.min(missing, transfer.amount - transfer.amount_reversed);
    if (part > 0) reverse(context, transfer, part, []);
    missing -= part;
  }
}
