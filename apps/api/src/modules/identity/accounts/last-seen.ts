import { shift } from '@backline/kernel';
import type { Database } from '../../../platform/db/database.ts';
import { runPrepared } from '../../../platform/db/statement.ts';

const STEP = 'PT5M';

/** Of several requests at once one writes; none waits for a lock that something slower holds. */
const NOTE_SEEN = `update users set last_seen_at = $2 where id = (
  select id from users where id = $1 and (last_seen_at is null or last_seen_at not between $3 and $2)
  for no key update skip locked)`;

/**
 * Notes that a member is here, to within five minutes: sessions forget, and an operator wants to know who was last seen a year ago. It
 * goes beside the request, which neither waits for it nor fails with it; the next request tries again.
 * @param lastSeenAt what the row says already
 */
export function recordLastSeen(db: Database, userId: string, lastSeenAt: Date | null, now: Date): void {
  const since = shift(now, `-${STEP}`);
  // Ahead of now it can be where a clock was set back.
  if (lastSeenAt !== null && lastSeenAt >= since && lastSeenAt <= now) return;
  runPrepared(db, NOTE_SEEN, [userId, now, since]).catch(() => undefined);
}
