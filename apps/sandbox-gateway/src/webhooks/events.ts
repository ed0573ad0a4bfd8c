import { randomInt } from 'node:crypto';
import { readBehaviour, writeBehaviour } from '../behaviour.ts';
import { type Context, milliseconds, unixSeconds } from '../context.ts';
import { newId } from '../ids.ts';
import { webhookSignature } from '../signatures.ts';

export interface EventSubject {
  order_id?: string | null;
  payment_id?: string | null;
  /** The account the event is about; the platform's own unless it is a linked one. */
  account_id?: string;
}

/**
 * Records an event and its deliveries in the transaction of the change itself. The body is a snapshot and
 * is signed now: a later change of the secret leaves old events with the old signature, as at the gateway.
 *
 * @param payload entities by name, in the order in which the event `contains` them
 */
export function emit(
  context: Context,
  event: string,
  payload: Record<string, object>,
  subject: EventSubject,
): void {
  const body = JSON.stringify({
    entity: 'event',
    account_id: subject.account_id ?? context.merchantId,
    event,
    contains: Object.keys(payload),
    payload: Object.fromEntries(Object.entries(payload).map(([name, entity]) => [name, { entity }])),
    created_at: unixSeconds(context),
  });
  const now = milliseconds(context);
  const inserted = context.store.run(
    'INSERT INTO events (id, event, order_id, payment_id, created_ms, body, signature) VALUES (?, ?, ?, ?, ?, ?, ?)',
    newId('evt'),
    event,
    subject.order_id ?? null,
    subject.payment_id ?? null,
    now,
    body,
    webhookSignature(context.options.webhookSecret, body),
  );
  schedule(context, Number(inserted.lastInsertRowid), now);
}

function schedule(context: Context, eventSeq: number, now: number): void {
  const { enabled, delayMs, duplicate } = readBehaviour(context.store).webhooks;
  const state = !enabled ? 'off' : isLost(context) ? 'lost' : 'due';
  const copies = state === 'due' ? 1 + duplicate : 1;
  for (let copy = 0; copy < copies; copy++) {
    const sql = 'INSERT INTO deliveries (event_seq, state, due_ms) VALUES (?, ?, ?)';
    context.store.run(sql, eventSeq, state, now + delayMs);
  }
  context.wake();
}

/** A whole number loses that many events and counts down; below one it is a share. */
function isLost(context: Context): boolean {
  const behaviour = readBehaviour(context.store);
  const { lose } = behaviour.webhooks;
  if (lose === 'all') return true;
  if (lose < 1) return lose > 0 && randomInt(1_000_000) < lose * 1_000_000;
  writeBehaviour(context.store, {
    ...behaviour,
    webhooks: { ...behaviour.webhooks, lose: Math.floor(lose) - 1 },
  });
  return true;
}
