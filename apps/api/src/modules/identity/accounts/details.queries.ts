import { sql } from 'kysely';
import type { Queryable } from '../../../platform/db/database.ts';

/** Whether anything was made in the member's role: a profile that somebody has looked at, bank details, gigs, bids, bookings. */
export async function isUsed(db: Queryable, userId: string): Promise<boolean> {
  const { rows } = await sql`
    select from (
      select id from artist_profiles where verification_status <> 'pending' or bank_status <> 'none'
      union all select id from organizer_profiles where verification_status <> 'pending' or bank_status <> 'none'
      union all select id from venue_profiles where verification_status <> 'pending' or bank_status <> 'none'
      union all select buyer_id from opportunities
      union all select venue_id from opportunities
      union all select artist_id from applications
      union all select artist_id from bookings
      union all select buyer_id from bookings
    ) used where id = ${userId} limit 1`.execute(db);
  return rows.length > 0;
}
