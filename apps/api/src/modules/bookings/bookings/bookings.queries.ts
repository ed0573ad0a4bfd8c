import type { Queryable, Tx } from '../../../platform/db/database.ts';
import { runPrepared } from '../../../platform/db/statement.ts';
import type { BookingRow } from './bookings.store.ts';

/** A booking for a screen: with the contract that hangs on it. */
export type BookingView = BookingRow & { contractId: string | null };

/** The names that a booking keeps, as they are on the profiles now. */
export async function loadNames(
  tx: Tx,
  { artistId, buyerId, venueId }: { artistId: string; buyerId: string; venueId: string },
): Promise<{ artistName: string; buyerName: string; venueName: string; venueCity: string | null }> {
  const rows = await tx
    .selectFrom('profileNames')
    .select(['id', 'name', 'city'])
    .where('id', 'in', [artistId, buyerId, venueId])
    .execute();
  const found = new Map(rows.map((row) => [row.id, row]));
  const name = (id: string): string => found.get(id)?.name ?? '';
  return {
    artistName: name(artistId),
    buyerName: name(buyerId),
    venueName: name(venueId),
    venueCity: found.get(venueId)?.city ?? null,
  };
}

export async function findBooking(db: Queryable, id: string): Promise<BookingView | null> {
  const row = await db
    .selectFrom('bookings')
    .leftJoin('contracts', 'contracts.bookingId', 'bookings.id')
    .selectAll('bookings')
    .select('contracts.id as contractId')
    .where('bookings.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Bookings whose slot has begun, a sweep's worth of them. */
export async function findDueToStart(db: Queryable, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('bookings')
    .select('id')
    .where('status', 'in', ['deposit_paid', 'confirmed'])
    .where('startsAt', '<=', now)
    .orderBy('startsAt')
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether a live booking came of an opportunity. */
export async function isBooked(db: Queryable, opportunityId: string): Promise<boolean> {
  const row = await db
    .selectFrom('bookings')
    .select('id')
    .where('opportunityId', '=', opportunityId)
    .where('status', '<>', 'cancelled')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Whether another show is booked on the stage of a slot at an overlapping time, as an expression. Slots that touch do not overlap.
 * @param slot the alias of a row with `venue_id`, `stage`, `starts_at` and `ends_at`
 */
export function stageTakenSql(slot: string): string {
  return `exists (select from bookings shown where shown.venue_id = ${slot}.venue_id and shown.stage = ${slot}.stage
    and shown.status <> 'cancelled' and tstzrange(shown.starts_at, shown.ends_at) && tstzrange(${slot}.starts_at, ${slot}.ends_at))`;
}

const STAGE_TAKEN = `select ${stageTakenSql('slot')} as "isTaken"
  from (values ($1::uuid, $2::int, $3::timestamptz, $4::timestamptz)) slot (venue_id, stage, starts_at, ends_at)`;

/** The same of a slot that is not stored. That no stage is taken twice is ensured by the database; this finds the words. */
export async function isStageTaken(
  db: Queryable,
  { venueId, stage, startsAt, endsAt }: Pick<BookingRow, 'venueId' | 'stage' | 'startsAt' | 'endsAt'>,
): Promise<boolean> {
  const [row] = await runPrepared<{ isTaken: boolean }>(db, STAGE_TAKEN, [venueId, stage, startsAt, endsAt]);
  return row?.isTaken ?? false;
}
