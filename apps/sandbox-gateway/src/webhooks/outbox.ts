import { readBehaviour, writeBehaviour } from '../behaviour.ts';
import type { Context } from '../context.ts';
import { givenUp, pauseAfter } from './backoff.ts';

export interface DueDelivery {
  seq: number;
  attempts: number;
  firstAttemptMs: number | null;
  eventId: string;
  /** Deliveries of one subject go one after the other. */
  subject: string;
  body: string;
  signature: string;
}

/** Everything due, oldest first, or newest first where the control says so. */
export function dueDeliveries(context: Context, now: number): DueDelivery[] {
  const direction = readBehaviour(context.store).webhooks.reorder ? 'DESC' : 'ASC';
  const sql = `SELECT d.seq, d.attempts, d.first_attempt_ms, e.id, e.body, e.signature,
      coalesce(e.order_id, e.payment_id, e.id) AS subject
    FROM deliveries d JOIN events e ON e.seq = d.event_seq
    WHERE d.state = 'due' AND d.due_ms <= ? ORDER BY e.seq ${direction}, d.seq LIMIT 500`;
  return context.store.rows(sql, now).map((row) => ({
    seq: Number(row.seq),
    attempts: Number(row.attempts),
    firstAttemptMs: row.first_attempt_ms === null ? null : Number(row.first_attempt_ms),
    eventId: String(row.id),
    subject: String(row.subject),
    body: String(row.body),
    signature: String(row.signature),
  }));
}

export function markDelivered(context: Context, delivery: DueDelivery, result: string): void {
  const sql = `UPDATE deliveries SET state = 'delivered', attempts = attempts + 1, last_result = ? WHERE seq = ?`;
  context.store.run(sql, result, delivery.seq);
}

/** Not accepted: again after a pause, until 24 hours are over; then the whole webhook is switched off. */
export function markRefused(context: Context, delivery: DueDelivery, result: string, now: number): void {
  const first = delivery.firstAttemptMs ?? now;
  const state = givenUp(first, now) ? 'given_up' : 'due';
  const due = now + pauseAfter(delivery.attempts + 1);
  const sql = `UPDATE deliveries SET state = ?, attempts = attempts + 1, first_attempt_ms = ?, due_ms = ?,
    last_result = ? WHERE seq = ?`;
  context.store.run(sql, state, first, due, result, delivery.seq);
  if (state === 'given_up') switchOff(context);
}

function switchOff(context: Context): void {
  const behaviour = readBehaviour(context.store);
  writeBehaviour(context.store, { ...behaviour, webhooks: { ...behaviour.webhooks, enabled: false } });
  context.store.run(`UPDATE deliveries SET state = 'off' WHERE state = 'due'`);
  context.options.log?.({ event: 'sandbox.webhook_switched_off' });
}

/** When there is next something to do, deliveries and deferred work alike; null when nothing waits. */
export function nextDueMs(context: Context): number | null {
  const sql = `SELECT min(due_ms) AS due FROM (
    SELECT min(due_ms) AS due_ms FROM deliveries WHERE state = 'due'
    UNION ALL SELECT min(due_ms) FROM deferred)`;
  const due = context.store.rows(sql)[0]?.due;
  return due === null || due === undefined ? null : Number(due);
}
