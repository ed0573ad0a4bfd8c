import { z } from 'zod';
import type { Context } from '../context.ts';
import { readInput } from '../input.ts';

const query = z.object({
  order_id: z.string().max(60).optional(),
  payment_id: z.string().max(60).optional(),
  event: z.string().max(60).optional(),
});

/** Emitted events with raw body and signature, oldest first, so that a test can deliver them itself. */
export function listEvents(context: Context, input: unknown) {
  const wanted = Object.entries(readInput(query, input)).filter(([, value]) => value !== undefined);
  const where = wanted.length === 0 ? '' : `WHERE ${wanted.map(([column]) => `${column} = ?`).join(' AND ')}`;
  const values = wanted.map(([, value]) => String(value));
  const sql = `SELECT * FROM (SELECT * FROM events ${where} ORDER BY seq DESC LIMIT 500) ORDER BY seq`;
  const items = context.store.rows(sql, ...values).map((row) => ({
    id: row.id,
    event: row.event,
    order_id: row.order_id,
    payment_id: row.payment_id,
    created_ms: row.created_ms,
    body: row.body,
    signature: row.signature,
    deliveries: deliveriesOf(context, Number(row.seq)),
  }));
  return { entity: 'collection', count: items.length, items };
}

function deliveriesOf(context: Context, eventSeq: number) {
  const sql = 'SELECT state, attempts, due_ms, last_result FROM deliveries WHERE event_seq = ? ORDER BY seq';
  return context.store.rows(sql, eventSeq).map((row) => ({ ...row }));
}
