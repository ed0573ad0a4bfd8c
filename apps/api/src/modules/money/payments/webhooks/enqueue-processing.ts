import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import { enqueue } from '../../../../platform/jobs/job.ts';
import { processWebhookJob } from '../job-definitions.ts';

const SWEEP = 200;

const keyOf = (eventId: string): string => `webhook:${eventId}`;

/** Enqueues the work on a stored event; a job of the event that is waiting already, or has given up, starts over. */
export function enqueueProcessing(tx: Tx, eventId: string): Promise<void> {
  return enqueue(tx, processWebhookJob, { eventId }, { key: keyOf(eventId) });
}

/**
 * Events that the gateway was told are taken, and that no job will act on any more: its tries were used up, by failures
 * or because the process was killed in each of them. The gateway never sends these again, so they must not be given up
 * here. See docs/rules/money.md#webhooks.
 * @returns their ids, the oldest first
 */
export async function findAbandonedEvents(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ eventId: string }>`
    select event_id from webhook_events
    where processed_at is null and not exists (
      select from graphile_worker.jobs where key = ${keyOf('')} || event_id and attempts < max_attempts
    )
    order by received_at limit ${SWEEP}`.execute(tx);
  return rows.map(({ eventId }) => eventId);
}
