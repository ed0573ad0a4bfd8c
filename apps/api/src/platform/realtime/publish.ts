import type { CacheTag } from '@backline/contract';
import { sql } from 'kysely';
import type { Queryable } from '../db/database.ts';

export const REALTIME_CHANNEL = 'realtime';

export interface RealtimeMessage {
  userIds: string[];
  event: 'stale' | 'notification';
  data: unknown;
}

/**
 * Tells members' pages that what they show is stale. PostgreSQL delivers it when the transaction commits, to every server process: a page
 * never fetches a state that was rolled back, and none is told too early.
 */
export async function publishStale(
  tx: Queryable,
  userIds: readonly string[],
  tags: readonly CacheTag[],
): Promise<void> {
  await publish(tx, { userIds: [...new Set(userIds)], event: 'stale', data: { tags } });
}

export async function publish(tx: Queryable, message: RealtimeMessage): Promise<void> {
  if (message.userIds.length === 0) return;
  await sql`select pg_notify(${REALTIME_CHANNEL}, ${JSON.stringify(message)})`.execute(tx);
}
