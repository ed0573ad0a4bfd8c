import { type LocalDate, localDay } from '@backline/kernel';
import { sql } from 'kysely';
import type { Queryable } from '../../../platform/db/database.ts';

/** When a show would be: the venue's local day, and the slot's instants. */
interface Slot {
  eventDate: LocalDate;
  timezone: string;
  startsAt: Date;
  endsAt: Date;
}

/**
 * What stands against an artist on the date of a show: a live booking that takes the day, or one whose set runs into this slot. Asked to answer
 * in words; that nobody is booked twice is ensured by the database when the booking is made. Spec 03, application.
 * @returns null where the artist is free
 */
export async function findDateObstacle(db: Queryable, artistId: string, slot: Slot): Promise<string | null> {
  const day = localDay(slot.eventDate, slot.timezone);
  const booking = await db
    .selectFrom('bookings')
    .select(['title', 'venueName'])
    .where('artistId', '=', artistId)
    .where('status', '<>', 'cancelled')
    .where((where) =>
      where.or([
        sql<boolean>`occupied && tstzrange(${day.startsAt}, ${day.endsAt})`,
        sql<boolean>`tstzrange(starts_at, ends_at) && tstzrange(${slot.startsAt}, ${slot.endsAt})`,
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return booking ? `You are booked on that date: ${booking.title} at ${booking.venueName}.` : null;
}
