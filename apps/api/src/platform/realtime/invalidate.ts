import type { InvalidatedTag } from '@backline/api-contract/realtime';
import { sql } from 'kysely';
import type { Writable } from '../db/database.ts';

export const REALTIME_CHANNEL = 'realtime';

export interface RealtimeMessage {
  userIds: string[];
  event: 'invalidate' | 'notification';
  data: unknown;
}

/** Members, and what of their pages shows something that changed. */
export interface Audience {
  members: readonly string[];
  tags: readonly InvalidatedTag[];
}

/**
 * Invalidates what members' pages show. Told is whoever a change concerns: the sides of a record, who applied, who reviews.
 * Lists over everybody's records (staff's, the gigs and venues that are offered), and the card of somebody else, are not
 * pushed: every change would go to everybody. They are fetched when they are opened, and what is done on them is checked
 * against the truth. PostgreSQL delivers it when the transaction commits, to every server process: a page
 * never fetches a state that was rolled back, and none is told too early.
 */
export async function invalidate(tx: Writable, { members, tags }: Audience): Promise<void> {
  await publish(tx, { userIds: [...new Set(members)], event: 'invalidate', data: { tags } });
}

/** PostgreSQL carries at most 8,000 bytes in one message; the ids of more members than this would not fit. */
const MEMBERS_A_MESSAGE = 100;

export async function publish(tx: Writable, { userIds, ...rest }: RealtimeMessage): Promise<void> {
  for (let from = 0; from < userIds.length; from += MEMBERS_A_MESSAGE) {
    const message: RealtimeMessage = { userIds: userIds.slice(from, from + MEMBERS_A_MESSAGE), ...rest };
    await sql`select pg_notify(${REALTIME_CHANNEL}, ${JSON.stringify(message)})`.execute(tx);
  }
}
