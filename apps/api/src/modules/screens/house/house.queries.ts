import type { BookingStatus } from '@backline/api-contract/bookings';
import type { Queryable } from '../../../platform/db/database.ts';
import {
  columnsOf,
  createValues,
  pageSql,
  runPrepared,
  runStatement,
} from '../../../platform/db/statement.ts';
import type { BookingRow } from '../../bookings/bookings/index.ts';
import { type OpportunityView, VIEW_COLUMNS } from '../opportunity/index.ts';

interface PageQuery {
  page: number;
  limit: number;
}
export type HouseGigRow = OpportunityView & { organizerName: string | null };

const GIGS = `from opportunities o join venue_profiles v on v.id = o.venue_id
  left join profile_names n on n.id = o.buyer_id
  where o.venue_id = $1 and o.buyer_id <> o.venue_id and o.ends_at > $2 and o.status in ('awaiting_venue', 'active', 'closed')`;
const HOUSE_GIGS = `select ${VIEW_COLUMNS}, n.name as "organizerName", count(*) over () as total ${GIGS}
  order by (o.status = 'awaiting_venue') desc, o.starts_at, o.id limit $3 offset $4`;

/** What others plan in a house and nobody is booked for yet: what waits for the venue first, then by date. */
export async function findHouseGigs(
  db: Queryable,
  venueId: string,
  { page, limit }: PageQuery,
  now: Date,
): Promise<{ rows: HouseGigRow[]; total: number }> {
  const values = [venueId, now, limit, (page - 1) * limit];
  const rows = await runPrepared<HouseGigRow & { total: number }>(db, HOUSE_GIGS, values);
  if (rows.length > 0 || page === 1)
    return { rows: rows.map(({ total, ...row }) => row), total: rows[0]?.total ?? 0 };
  const [count] = await runPrepared<{ total: number }>(db, `select count(*) as total ${GIGS}`, [
    venueId,
    now,
  ]);
  return { rows, total: count?.total ?? 0 };
}

/** Only what a host may know: money and contract are not even read. */
const NIGHT_COLUMNS = [
  'id',
  'bookingNumber',
  'status',
  'title',
  'eventDate',
  'slotStartTime',
  'slotEndTime',
  'timezone',
  'startsAt',
  'endsAt',
  'slotType',
  'performanceDuration',
  'stage',
  'artistName',
  'buyerName',
] as const;
export type HouseNightRow = Pick<BookingRow, (typeof NIGHT_COLUMNS)[number]>;
export type ListedNightRow = HouseNightRow & { own: boolean };
export interface HouseNightPage extends HouseNightRow {
  opportunityId: string | null;
  expectedAudience: number | null;
  gigRequirements: string | null;
  artistRequests: string | null;
  primaryGenre: string | null;
  secondaryGenres: string[];
}

const OVER: readonly BookingStatus[] = ['completed', 'cancelled'];

/** Every night in a house, its own too: those to come by date, or those that are over, the latest first. */
export async function findHouseNights(
  db: Queryable,
  venueId: string,
  query: PageQuery & { upcoming?: boolean | undefined },
): Promise<{ rows: ListedNightRow[]; total: number }> {
  const values = createValues();
  const conditions = [`b.venue_id = ${values.add(venueId, 'uuid')}`];
  if (query.upcoming !== undefined) {
    conditions.push(
      `(b.status = any (${values.add(OVER, 'text[]')})) = ${values.add(!query.upcoming, 'boolean')}`,
    );
  }
  const where = conditions.join(' and ');
  const counted = {
    text: `select count(*) as total from bookings b where ${where}`,
    values: [...values.list],
    hot: false,
  };
  const page = pageSql(query, values);
  const text = `select ${columnsOf('b', NIGHT_COLUMNS)}, b.buyer_id = b.venue_id as own, count(*) over () as total from bookings b
    where ${where} order by b.starts_at ${query.upcoming ? 'asc' : 'desc'}, b.id desc ${page.text}`;
  const statement = { text, values: values.list, hot: page.hot };
  const rows = await runStatement<ListedNightRow & { total: number }>(db, statement);
  if (rows.length > 0 || query.page === 1) return { rows, total: rows[0]?.total ?? 0 };
  const [count] = await runStatement<{ total: number }>(db, counted);
  return { rows, total: count?.total ?? 0 };
}

const NIGHT = `select ${columnsOf('b', NIGHT_COLUMNS)}, b.opportunity_id as "opportunityId",
    o.expected_audience as "expectedAudience", o.special_requirements as "gigRequirements",
    a.special_requests as "artistRequests", a.primary_genre as "primaryGenre", a.secondary_genres as "secondaryGenres"
  from bookings b join artist_profiles a on a.id = b.artist_id left join opportunities o on o.id = b.opportunity_id
  where b.id = $1 and b.venue_id = $2 and b.buyer_id <> b.venue_id`;

/** @returns undefined for a booking of another house, and for the venue's own: that one has its full page */
export async function findHouseNight(
  db: Queryable,
  id: string,
  venueId: string,
): Promise<HouseNightPage | undefined> {
  const [row] = await runPrepared<HouseNightPage>(db, NIGHT, [id, venueId]);
  return row;
}
