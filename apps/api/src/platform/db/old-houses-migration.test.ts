import type pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { emptyDatabase } from '../../testing/test-database.ts';
import { createPool } from './database.ts';
import { migrate } from './migrate.ts';

const database = await emptyDatabase();
// Only houses, nights and applications count here: keys to the members that they belong to are not checked.
const url = new URL(database.url);
url.searchParams.set('options', '-c session_replication_role=replica');
const pool = createPool({ connectionString: url.href, max: 2, onError: () => undefined });
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [HOUSE, QUIET_HOUSE, BUYER, GIG] = [id(1), id(2), id(3), id(4)];
const LONG = 'x'.repeat(476);
const NIGHT = '2026-11-14';

function insert(client: pg.PoolClient, table: string, row: Record<string, unknown>) {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  return client.query(`insert into ${table} (${names}) values (${places})`, Object.values(row)); // writes-check: a database of before
}

function booking(number: number, venue: string, from: string, until: string, status = 'confirmed') {
  const [starts, ends] = [`${NIGHT}T${from}:00Z`, `${NIGHT}T${until}:00Z`];
  return {
    id: id(number),
    booking_number: `BK-${number}`,
    status,
    artist_id: id(100 + number),
    buyer_id: BUYER,
    venue_id: venue,
    title: 'A night',
    artist_name: 'A',
    buyer_name: 'B',
    venue_name: 'V',
    event_date: NIGHT,
    slot_start_time: from,
    slot_end_time: until,
    timezone: 'UTC',
    starts_at: starts,
    ends_at: ends,
    occupied: `[${starts},${ends})`,
    slot_type: 'mid',
    performance_duration: 60,
    agreed_fee: 100,
    commission_basis_points: 1500,
    commission_amount: 15,
    travel_included: false,
    accommodation_included: false,
    created_at: starts,
  };
}

function application(number: number, fee: number, message: string | null, time: string | null) {
  return {
    id: id(number),
    opportunity_id: GIG,
    artist_id: id(100 + number),
    proposed_fee: fee,
    personal_message: message,
    preferred_slot_time: time,
    match_score: 85,
    match_parts: { genre: 40, budget: 15, experience: 20, location: 10 },
    expires_at: `${NIGHT}T00:00:00Z`,
    created_at: '2026-11-01T00:00:00Z',
    updated_at: '2026-11-01T00:00:00Z',
  };
}

const GIG_ROW = {
  id: GIG,
  buyer_id: BUYER,
  venue_id: HOUSE,
  title: 'A night',
  description: 'Of before.',
  event_type: 'concert',
  event_date: NIGHT,
  slot_start_time: '20:00',
  slot_end_time: '23:00',
  timezone: 'UTC',
  starts_at: `${NIGHT}T20:00:00Z`,
  ends_at: `${NIGHT}T23:00:00Z`,
  slot_type: 'mid',
  performance_duration: 60,
  budget_min: 4_000,
  budget_max: 10_000,
  application_deadline: '2026-11-13T00:00:00Z',
  created_at: '2026-11-01T00:00:00Z',
  updated_at: '2026-11-01T00:00:00Z',
};

async function fill(client: pg.PoolClient): Promise<void> {
  for (const house of [HOUSE, QUIET_HOUSE])
    await insert(client, 'venue_profiles', { id: house, created_at: NIGHT, updated_at: NIGHT });
  await insert(client, 'opportunities', GIG_ROW);
  for (const row of [
    booking(11, HOUSE, '18:00', '21:00'),
    booking(12, HOUSE, '19:00', '20:00'),
    booking(13, HOUSE, '20:00', '22:00'),
    booking(14, HOUSE, '20:30', '23:00'),
    booking(15, HOUSE, '18:00', '23:00', 'cancelled'),
    booking(16, QUIET_HOUSE, '18:00', '20:00'),
    booking(17, QUIET_HOUSE, '20:00', '22:00'),
  ])
    await insert(client, 'bookings', row);
  for (const row of [
    application(21, 3_999, null, '21:30'),
    application(22, 10_000, 'We play late.', '22:15'),
    application(23, 11_000, LONG, '23:45'),
    application(24, 40_000, LONG, null),
  ])
    await insert(client, 'applications', row);
}

it('gives old nights of one house a stage each, and keeps what applications said', async () => {
  await migrate(pool, '0018_returned_money.sql');
  const client = await pool.connect();
  await fill(client).finally(() => client.release(true));
  await migrate(pool);

  const nights = await pool.query('select id, stage from bookings order by id');
  expect(nights.rows.map(({ stage }) => stage)).toEqual([1, 2, 2, 3, 1, 1, 1]);
  const houses = await pool.query('select stages from venue_profiles order by id');
  expect(houses.rows.map(({ stages }) => stages)).toEqual([3, 1]);
  const again = pool.query(`update bookings set stage = 1 where id = $1`, [id(13)]); // writes-check: refused
  await expect(again).rejects.toThrow('bookings_one_show_a_stage');

  const { rows } = await pool.query(
    `select personal_message, preferred_slot_time, match_score, match_parts ->> 'budget' as budget,
       terms ->> 'performanceDuration' as duration from applications order by id`,
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['(Preferred start: 21:30)', 'mid', 90, '20', '60'],
    ['We play late. (Preferred start: 22:15)', 'mid', 100, '30', '60'],
    [`${LONG} (Preferred start: 23:45)`, 'mid', 85, '15', '60'],
    [LONG, null, 70, '0', '60'],
  ]);
});
