import { z } from 'zod';
import { readBehaviour } from './behaviour.ts';
import { type Context, unixSeconds } from './context.ts';
import { defer } from './deferred.ts';
import type { Transfer } from './entities.ts';
import { badRequest } from './errors.ts';
import { newId } from './ids.ts';
import { flag, readInput, timestamp } from './input.ts';
import { emit } from './webhooks/events.ts';

const DAY_MS = 86_400_000;

/** Deferred: the transfer reaches the linked account, where it waits for settlement or on hold. */
export function processTransfer(context: Context, transferId: string): void {
  const transfer = context.store.get('transfer', transferId);
  if (transfer.status !== 'pending') return;
  const processed: Transfer = {
    ...transfer,
    status: 'processed',
    processed_at: unixSeconds(context),
    settlement_status: transfer.on_hold ? 'on_hold' : 'pending',
  };
  context.store.update('transfer', processed);
  planSettlement(context, processed);
  emit(context, 'transfer.processed', { transfer: processed }, filedUnder(context, transfer));
}

/** Deferred: the linked account could not be credited; the money stays with the platform. */
export function failTransfer(context: Context, transferId: string): void {
  const transfer = context.store.get('transfer', transferId);
  if (transfer.status !== 'pending') return;
  const error = {
    ...transfer.error,
    code: 'BAD_REQUEST_ERROR',
    description: 'The transfer to the linked account could not be processed',
    reason: 'transfer_failed',
    source: 'NA',
    step: 'transfer_processing',
  };
  const failed: Transfer = { ...transfer, status: 'failed', error };
  context.store.update('transfer', failed);
  const payment = context.store.find('payment', transfer.source);
  if (payment) {
    const amount_transferred = payment.amount_transferred - transfer.amount;
    context.store.update('payment', { ...payment, amount_transferred });
  }
  emit(context, 'transfer.failed', { transfer: failed }, filedUnder(context, transfer));
}

function filedUnder(context: Context, transfer: Transfer) {
  const payment = context.store.find('payment', transfer.source);
  return { order_id: payment?.order_id ?? null, payment_id: payment?.id ?? null };
}

const holdChange = z.strictObject({ on_hold: flag, on_hold_until: timestamp.nullish() });

/** `PATCH /transfers/:id {on_hold:0}` releases, `1` holds (again) what is not settled yet. */
export function changeHold(context: Context, transferId: string, body: unknown): Transfer {
  const transfer = context.store.get('transfer', transferId);
  const input = readInput(holdChange, body);
  if (transfer.settlement_status === 'settled') throw badRequest('The transfer is settled already');
  if (transfer.status === 'failed' || transfer.status === 'reversed') {
    throw badRequest(`The hold of a ${transfer.status} transfer cannot be changed`);
  }
  const changed: Transfer = {
    ...transfer,
    on_hold: input.on_hold,
    on_hold_until: input.on_hold ? (input.on_hold_until ?? null) : null,
    settlement_status: transfer.status === 'pending' ? null : input.on_hold ? 'on_hold' : 'pending',
  };
  context.store.update('transfer', changed);
  if (changed.settlement_status !== null) planSettlement(context, changed);
  return changed;
}

function planSettlement(context: Context, transfer: Transfer): void {
  if (!transfer.on_hold) {
    defer(context, 'transfer.settle', transfer.id, readBehaviour(context.store).settlementDays * DAY_MS);
  } else if (transfer.on_hold_until !== null) {
    const seconds = Math.max(0, transfer.on_hold_until - unixSeconds(context));
    defer(context, 'transfer.release', transfer.id, seconds * 1000);
  }
}

/** Deferred: the day until which it was held has come - unless the hold was changed meanwhile. */
export function releaseTransfer(context: Context, transferId: string): void {
  const transfer = context.store.get('transfer', transferId);
  const { on_hold, on_hold_until } = transfer;
  if (!on_hold || on_hold_until === null || on_hold_until > unixSeconds(context)) return;
  changeHold(context, transferId, { on_hold: false });
}

/** Deferred: the linked account's bank has the money. */
export function settleTransfer(context: Context, transferId: string): void {
  const transfer = context.store.get('transfer', transferId);
  if (transfer.settlement_status !== 'pending' || transfer.status === 'reversed') return;
  const settlement = newId('setl');
  const settled: Transfer = {
    ...transfer,
    settlement_status: 'settled',
    recipient_settlement_id: settlement,
  };
  context.store.update('transfer', settled);
}
