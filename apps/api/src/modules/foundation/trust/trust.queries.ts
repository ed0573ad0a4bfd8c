import { type Selectable, sql } from 'kysely';
import type { Queryable } from '../../../platform/db/database.ts';
import type { TrustEvents } from '../../../platform/db/schema.generated.ts';
import { type Engagement, MOST_PERIODS } from './idle-months.ts';
import type { CountedEvent } from './projection.ts';

export type TrustEventRow = Pick<
  Selectable<TrustEvents>,
  'id' | 'type' | 'component' | 'halfPoints' | 'scoreAfterHalfPoints' | 'reason' | 'bookingId' | 'occurredAt'
>;

/** All events of a member, the latest first. */
export function listTrustEvents(db: Queryable, userId: string): Promise<TrustEventRow[]> {
  return db
    .selectFrom('trustEvents')
    .select([
      'id',
      'type',
      'component',
      'halfPoints',
      'scoreAfterHalfPoints',
      'reason',
      'bookingId',
      'occurredAt',
    ])
    .where('userId', '=', userId)
    .orderBy('sequence', 'desc')
    .execute();
}

export interface RecordedEvent extends CountedEvent {
  id: string;
  scoreAfterHalfPoints: number;
}

/** The events of a member in the order in which they counted. */
export function eventsToReplay(db: Queryable, userId: string): Promise<RecordedEvent[]> {
  return db
    .selectFrom('trustEvents')
    .select(['id', 'type', 'halfPoints', 'scoreAfterHalfPoints'])
    .where('userId', '=', userId)
    .orderBy('sequence')
    .execute();
}

/** Every member who has events or a stored standing, by id. */
export async function membersWithStanding(db: Queryable): Promise<string[]> {
  const rows = await db
    .selectFrom('trustEvents')
    .select('userId')
    .union(db.selectFrom('standings').select('userId'))
    .orderBy('userId')
    .execute();
  return rows.map(({ userId }) => userId);
}

/** Where a member's row of inactivity begins, and to which end of a month it was counted already. */
export interface IdleRow {
  since: Date;
  countedUntil: Date | null;
}

/**
 * Every member whose inactivity counts, with its row: the last event begins it, or the return of an account that could
 * not be active before. Without members to whom nothing has happened yet, and without suspended and banned ones.
 */
const idleRows = sql<IdleRow & { userId: string }>`
  select u.id as user_id, row.since, counted.until as counted_until, counted.half_points
  from users u
  cross join lateral (
    select greatest(occurred_at, u.status_changed_at) as since from trust_events
    where user_id = u.id and type <> 'inactivity' order by sequence desc limit 1
  ) row
  cross join lateral (
    select max(occurred_at) as until, coalesce(-sum(half_points) filter (where occurred_at > row.since), 0) as half_points
    from trust_events where user_id = u.id and type = 'inactivity'
  ) counted
  where u.status in ('pending', 'active')`;

/** The times since the row began in which a booking of the member lay ahead, joined where they overlap. */
const engagedSince = sql`
  select range_agg(tstzrange(created_at, greatest(created_at, least(ends_at, cancelled_at))))
    * tstzmultirange(tstzrange(idle.since, null))
  from (
    select created_at, ends_at, cancelled_at from bookings where artist_id = idle.user_id
    union all
    select created_at, ends_at, cancelled_at from bookings where buyer_id = idle.user_id
  ) ahead`;

/** @returns null for a member whose inactivity does not count */
export async function findIdleRow(
  db: Queryable,
  userId: string,
): Promise<(IdleRow & { engaged: Engagement[] }) | null> {
  const { rows } = await sql<IdleRow & { engaged: [string, string][] }>`
    select since, counted_until, (
      select coalesce(json_agg(json_build_array(lower(span), upper(span))), '[]') from unnest((${engagedSince})) span
    ) as engaged
    from (${idleRows}) idle where user_id = ${userId}`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const engaged = row.engaged.map(([from, until]) => ({ from: new Date(from), until: new Date(until) }));
  return { ...row, engaged };
}

/** More than elsewhere: it asks once an hour. Whoever was counted is not asked for again, so that the others follow. */
const SWEEP = 1_000;

/**
 * Members of whose inactivity less was counted than the full 30 days up to the end of a month give. Bookings are asked
 * for last, and only of those who would lose points without them.
 */
export async function findIdleMembers(db: Queryable, monthEnd: Date): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    select user_id from (
      select *, ${monthEnd}::timestamptz - since as elapsed from (${idleRows}) idle_row offset 0
    ) idle
    where half_points < least(${MOST_PERIODS}, floor(extract(epoch from elapsed) / (30 * 86400)))
      and half_points < least(${MOST_PERIODS}, floor(extract(epoch from elapsed - (
        select coalesce(sum(least(upper(span), ${monthEnd}) - lower(span)), interval '0')
        from unnest((${engagedSince})) span where lower(span) < ${monthEnd}
      )) / (30 * 86400)))
    order by user_id limit ${SWEEP}`.execute(db);
  return rows.map(({ userId }) => userId);
}
