import type pg from 'pg';

/** Cities by size: some artists live where many gigs are, most where few are. */
const CITIES = Array.from({ length: 80 }, (_, index) => `City ${index + 1}`);
const VENUES = 400;

const MEMBERS = `insert into users (email, password_hash, first_name, last_name, role, status, email_verified_at, created_at)
  select $1 || n || '@bench.in', 'none', 'Bench', 'Member', $1, 'active', $3, $3 from generate_series(1, $2::int) n`;

// A power of a random number favours the first of a list, as real cities and genres do.
const pick = (list: string, power: number): string =>
  `(${list})[1 + floor(power(random(), ${power}) * cardinality(${list}))::int]`;
const PICK_CITY = pick('$1::text[]', 3);
// It mentions n, because a subquery that depends on nothing is asked once for all rows.
const pickGenres = (list: string, count: string, power: number): string =>
  `array(select distinct ${pick(list, power)} from generate_series(1, ${count}) g where n > 0)`;

const VENUE_PROFILES = `insert into venue_profiles (id, venue_name, city, verification_status, created_at, updated_at)
  select id, 'Venue ' || n, ${PICK_CITY}, 'approved', $2::timestamptz, $2
  from (select id, row_number() over (order by id) as n from users where role = 'venue') members`;

const ARTIST_PROFILES = `insert into artist_profiles (id, artist_name, primary_genre, secondary_genres, experience_level,
    minimum_fee, standard_fee, city, verification_status, created_at, updated_at)
  select id, 'Artist ' || n, genres[1], genres[2:], (array['beginner', 'intermediate', 'professional', 'veteran'])[1 + n % 4],
    fee / 2, fee, ${PICK_CITY}, 'approved', $2::timestamptz, $2
  from (
    select id, n, ${pickGenres('$3::text[]', '1 + (n % 5)::int', 1.6)} as genres, 500000 * (1 + floor(power(random(), 2) * 60))::bigint as fee
    from (select id, row_number() over (order by id) as n from users where role = 'artist') members
  ) artists`;

const GIGS = `insert into opportunities (buyer_id, venue_id, title, description, event_type, event_date, slot_start_time, slot_end_time,
    timezone, starts_at, ends_at, slot_type, required_genres, experience_level_required, performance_duration, budget_min, budget_max,
    application_deadline, status, city, created_at, updated_at)
  select venue_id, venue_id, 'Gig ' || n, repeat('A night of music in good company. ', 12), 'club_night', day, '20:00', '23:00',
    'Asia/Kolkata', day + interval '14:30', day + interval '17:30', (array['opening', 'mid', 'closing', 'headliner'])[1 + n % 4],
    genres, (array['any', 'any', 'beginner', 'intermediate', 'professional', 'veteran'])[1 + floor(random() * 6)::int], 90,
    low, low + 100000 * floor(random() * 60)::bigint, day - interval '5 days', 'active', city, $1::timestamptz, $1
  from (
    select n, ($1::timestamptz)::date + 7 + floor(random() * 180)::int as day, ${pickGenres('$3::text[]', 'floor(random() * 4 + n * 0)::int', 1.6)} as genres,
      500000 * (1 + floor(power(random(), 2) * 40))::bigint as low, 1 + floor(random() * ${VENUES})::bigint as venue
    from generate_series(1, $2::int) n
  ) made
  join (select id as venue_id, city, row_number() over (order by id) as venue from venue_profiles) venues using (venue)`;

/** Fills a migrated database with venues, artists and active gigs, the same ones in every run. @returns the artists' ids */
export async function seedDiscovery(
  pool: pg.Pool,
  gigs: number,
  artists: number,
  now: Date,
): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('select setseed(0.42)');
    await client.query(MEMBERS, ['venue', VENUES, now]);
    await client.query(MEMBERS, ['artist', artists, now]);
    await client.query(VENUE_PROFILES, [CITIES, now]);
    const genres = await client.query<{ slugs: string[] }>(
      'select array_agg(slug order by bit) as slugs from genres',
    );
    const slugs = genres.rows[0]?.slugs;
    await client.query(ARTIST_PROFILES, [CITIES, now, slugs]);
    await client.query(GIGS, [now, gigs, slugs]);
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ id: string }>('select id from artist_profiles order by id');
    return rows.map(({ id }) => id);
  } finally {
    client.release();
  }
}
