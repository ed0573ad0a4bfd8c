import { sql } from 'kysely';
import type { Queryable } from '../../../platform/db/database.ts';

const BATCH = 200;

/**
 * Shows in progress that complete by themselves now: what `autoCompletesAt` says, over rows. Those whose money is frozen
 * wait until staff has settled that.
 */
export async function findDueToComplete(db: Queryable, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select b.id from bookings b
    where b.status = 'in_progress' and ${now} >= case
      when b.artist_confirmed_at is null and b.buyer_confirmed_at is null then b.ends_at + interval '168 hours'
      when b.artist_confirmed_at is null or b.buyer_confirmed_at is null
        then greatest(b.artist_confirmed_at, b.buyer_confirmed_at, b.ends_at) + interval '72 hours'
      else greatest(b.artist_confirmed_at, b.buyer_confirmed_at) end
    and not exists (select from payment_alerts a where a.booking_id = b.id and a.freezes and a.settled_at is null)
    order by b.ends_at limit ${BATCH}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Shows in progress that are over and that a side has not confirmed, of which nothing was said today: `reminderIsDue`, over rows. */
export async function findUnconfirmed(db: Queryable, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select b.id from bookings b
    where b.status = 'in_progress' and b.ends_at <= ${now}
      and (b.artist_confirmed_at is null or b.buyer_confirmed_at is null)
      and floor(extract(epoch from ${now}::timestamptz - b.ends_at) / 86400)
        > coalesce(floor(extract(epoch from b.completion_reminded_at - b.ends_at) / 86400), 0)
    order by b.ends_at limit ${BATCH}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Shows that were completed before an instant and have a rating that is still hidden. */
export async function findHiddenRatings(db: Queryable, completedBefore: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('ratings')
    .innerJoin('bookings', 'bookings.id', 'ratings.bookingId')
    .select('bookings.id')
    .where('ratings.revealedAt', 'is', null)
    .where('bookings.completedAt', '<=', completedBefore)
    .orderBy('bookings.completedAt')
    .limit(BATCH)
    .execute();
  return rows.map(({ id }) => id);
}
