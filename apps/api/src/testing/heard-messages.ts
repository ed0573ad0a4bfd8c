import { randomUUID } from 'node:crypto';
import type { InvalidatedTag } from '@backline/api-contract/realtime';
import { Client } from 'pg';
import { afterAll } from 'vitest';
import { REALTIME_CHANNEL, type RealtimeMessage } from '../platform/realtime/invalidate.ts';

/** What open pages are told, as it leaves the database. */
export interface HeardMessages {
  /** What was sent by transactions that committed since the last question, in their order. */
  take(): Promise<RealtimeMessage[]>;
}

const closings: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closings.splice(0)) await close();
});

/** Listens as a server process does. */
export async function hearMessages(connectionString: string): Promise<HeardMessages> {
  const client = new Client({ connectionString });
  // The database may be dropped before this listener is.
  client.on('error', () => undefined);
  await client.connect();
  closings.push(() => client.end());
  let heard: RealtimeMessage[] = [];
  const marks = new Map<string, () => void>();
  client.on('notification', ({ payload = '' }) => {
    const mark = marks.get(payload);
    if (mark) mark();
    else heard.push(JSON.parse(payload) as RealtimeMessage);
  });
  await client.query(`listen ${REALTIME_CHANNEL}`);
  return {
    async take() {
      // PostgreSQL delivers in the order of the commits: when the own mark is back, all that went before has come.
      const mark = randomUUID();
      const back = new Promise<void>((resolve) => marks.set(mark, resolve));
      await client.query('select pg_notify($1, $2)', [REALTIME_CHANNEL, mark]);
      await back;
      marks.delete(mark);
      const taken = heard;
      heard = [];
      return taken;
    },
  };
}

/** Which tags became stale for whom; the order, and who was told twice, do not count. */
export function invalidated(messages: readonly RealtimeMessage[]): Map<string, Set<string>> {
  const stale = new Map<string, Set<string>>();
  for (const { event, userIds, data } of messages) {
    if (event !== 'invalidate') continue;
    for (const userId of userIds)
      for (const tag of (data as { tags: InvalidatedTag[] }).tags)
        stale.set(userId, (stale.get(userId) ?? new Set()).add(tagText(tag)));
  }
  return stale;
}

/** `Booking` or `Booking:<id>`. */
function tagText(tag: InvalidatedTag): string {
  return typeof tag === 'string' ? tag : `${tag.type}:${tag.id}`;
}
