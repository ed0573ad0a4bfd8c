/** What takes an artist's date: a live booking. */
export interface DateConflict {
  title: string;
  venueName: string;
}

/**
 * What stands against an artist on the date of a show, for a statement that asks it: a live booking that takes the venue's local day, or one
 * whose set runs into this slot; no row where the artist is free. Asked to answer in words; that nobody is booked twice is ensured by the
 * database when the booking is made. docs/rules/marketplace.md, application.
 * @param artist the expression of the artist's id
 * @param slot the alias of a row with `event_date`, `timezone`, `starts_at` and `ends_at`
 */
export function dateConflictSql(artist: string, slot: string): string {
  const midnight = (date: string): string => `(${date})::timestamp at time zone ${slot}.timezone`;
  const day = `tstzrange(${midnight(`${slot}.event_date`)}, ${midnight(`${slot}.event_date + 1`)})`;
  return `select live.title, live.venue_name as "venueName" from bookings live
    where live.artist_id = ${artist} and live.status <> 'cancelled'
      and (live.occupied && ${day} or tstzrange(live.starts_at, live.ends_at) && tstzrange(${slot}.starts_at, ${slot}.ends_at))
    limit 1`;
}

export function dateConflictText({ title, venueName }: DateConflict): string {
  return `You are booked on that date: ${title} at ${venueName}.`;
}
