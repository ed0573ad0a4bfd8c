import type { Queryable } from '../../../platform/db/database.ts';

const BATCH = 200;

/** Shows in progress whose slot ended before an instant and that one side at least has confirmed. */
export async function findOneSided(db: Queryable, endedBefore: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('bookings')
    .select('id')
    .where('status', '=', 'in_progress')
    .where('endsAt', '<=', endedBefore)
    .where((where) =>
      where.or([where('artistConfirmedAt', 'is not', null), where('buyerConfirmedAt', 'is not', null)]),
    )
    .orderBy('endsAt')
    .limit(BATCH)
    .execute();
  return rows.map(({ id }) => id);
}

/** Shows in progress whose slot ended before an instant and whose sides were not reminded yet. */
export async function findUnconfirmed(db: Queryable, endedBefore: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('bookings')
    .select('id')
    .where('status', '=', 'in_progress')
    .where('endsAt', '<=', endedBefore)
    .where('completionRemindedAt', 'is', null)
    .orderBy('endsAt')
    .limit(BATCH)
    .execute();
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
