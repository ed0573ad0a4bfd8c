import type pg from 'pg';
import { seedDiscovery } from '../seed-discovery.ts';

/** A member of the benchmark, with everything that its requests name. */
export interface SeededMember {
  id: string;
  sessionId: string;
  bookingIds: string[];
  opportunityIds: string[];
}

const NOTIFICATIONS = 60;
/** A booking in each of these in turn, the latest first. */
const STATES = ['contract_sent', 'deposit_pending', 'deposit_paid', 'confirmed', 'completed', 'cancelled'];

const ACTIVE_MEMBERS = `update users set email_verified_at = $1, accepted_terms_version = $2, last_seen_at = $1`;

const SESSIONS = `insert into sessions (user_id, created_at, last_used_at, expires_at)
  select unnest($1::uuid[]), $2::timestamptz, $2, $2::timestamptz + interval '30 days' returning id, user_id`;

const STANDINGS = `insert into standings (user_id, half_points, event_count, completed, updated_at)
  select unnest($1::uuid[]), 150, 12, 6, $2`;

const NOTICES = `insert into notifications (user_id, type, title, body, priority, link, read_at, created_at)
  select member, 'application_viewed', 'Your application was opened', 'Venue ' || n || ' has looked at your application for Saturday.',
    case when n % 9 = 0 then 'high' else 'normal' end, '/applications/' || gen_random_uuid(),
    case when n < $3 - 7 then $2::timestamptz end, $2::timestamptz - ($3 - n) * interval '1 hour'
  from unnest($1::uuid[]) member, generate_series(1, $3::int) n`;

/** Every booking on a day of its own, from next week backwards. */
const BOOKINGS = `insert into bookings (booking_number, status, payment_state, artist_id, buyer_id, venue_id, opportunity_id, title, artist_name,
    buyer_name, venue_name, venue_city, event_date, slot_start_time, slot_end_time, timezone, starts_at, ends_at, occupied, slot_type,
    performance_duration, agreed_fee, commission_basis_points, commission_amount, travel_included, accommodation_included, completed_at,
    cancelled_at, created_at)
  select 'BK-' || artist_number || '-' || n, status, case when status in ('deposit_paid', 'confirmed') then 'deposit'
      when status = 'completed' then 'fully_paid' else 'nothing' end,
    artist_id, venue_id, venue_id, null, 'Night ' || n, artist_name, venue_name, venue_name, city, day, '20:00', '23:00', 'Asia/Kolkata',
    day + interval '14:30', day + interval '17:30', tstzrange(day - interval '5:30', day + interval '18:30'), 'headliner', 90, 5000000,
    300, 150000, n % 2 = 0, n % 3 = 0, case when status = 'completed' then day + interval '2 days' end,
    case when status = 'cancelled' then $2::timestamptz end, $2::timestamptz - interval '40 days'
  from (
    select a.id as artist_id, a.artist_name, a.number as artist_number, n, ($4::text[])[1 + n % cardinality($4)] as status,
      date_trunc('day', $2::timestamptz at time zone 'UTC') at time zone 'UTC' + (7 - n) * interval '1 day'
        + case when n % cardinality($4) < 4 then interval '60 days' else interval '0' end as day,
      1 + (a.number * 7 + n) % 400 as venue
    from (select id, artist_name, row_number() over (order by id) as number from artist_profiles where id = any ($1)) a,
      generate_series(1, $3::int) n
  ) made
  join (select id as venue_id, venue_name, city, row_number() over (order by id) as venue from venue_profiles) venues using (venue)`;

const CONTRACTS = `insert into contracts (contract_number, booking_id, status, type, template_id, version, content, document_hash, sign_deadline,
    signed_at, created_at)
  select 'CT-' || booking_number, id, case when status = 'contract_sent' then 'pending_artist' else 'signed' end, 'local', 'standard', 1,
    jsonb_build_object('filler', repeat('clause ', 2000)), md5(booking_number), $1::timestamptz + interval '5 days',
    case when status <> 'contract_sent' then created_at end, created_at from bookings`;

const PAYMENTS = `insert into payments (payment_number, booking_id, kind, status, payer_id, payee_id, amount, due_at, completed_at, created_at)
  select upper(left(kind, 3)) || '-' || booking_number, id, kind,
    case when b.status = 'completed' or (kind = 'deposit' and b.payment_state <> 'nothing') then 'completed' else 'pending' end,
    buyer_id, artist_id, agreed_fee / 2, starts_at - case kind when 'deposit' then interval '20 days' else interval '1 day' end,
    case when b.status = 'completed' then b.completed_at end, created_at
  from bookings b, unnest(array['deposit', 'balance']) kind where b.status not in ('contract_sent', 'cancelled')`;

const CHECKLISTS = `insert into checklist_items (booking_id, item, done_at, done_by)
  select b.id, item, case when b.status = 'completed' or item in ('contractSigned', 'itineraryShared') then b.created_at end,
    case when item = 'itineraryShared' then b.buyer_id end
  from bookings b, unnest(array['contractSigned', 'depositPaid', 'technicalRiderConfirmed', 'travelArranged', 'accommodationBooked',
    'itineraryShared', 'soundCheckScheduled', 'guestListSubmitted']) item`;

const HISTORY = `insert into state_history (machine, record_id, from_state, to_state, action, actor_id, occurred_at)
  select 'booking', b.id, h.from_status, h.to_status, h.action, case when h.n % 2 = 1 then b.buyer_id end, b.created_at + h.n * interval '1 hour'
  from bookings b, (values (1, null, 'pending_contract', 'create'), (2, 'pending_contract', 'contract_sent', 'send_contract'),
    (3, 'contract_sent', 'deposit_pending', 'sign'), (4, 'deposit_pending', 'deposit_paid', 'pay_deposit')) h (n, from_status, to_status, action)
  order by b.id, h.n`;

const RATINGS = `insert into ratings (booking_id, by_side, rated_user_id, rating, feedback, created_at, revealed_at)
  select id, side, case side when 'artist' then buyer_id else artist_id end, 4, 'A good night.', completed_at, completed_at
  from bookings, unnest(array['artist', 'buyer']) side where status = 'completed'`;

/** The deposits of all bookings lie in their escrow: one ledger transaction each. */
const LEDGER = `with held as (
    select b.id, p.amount, b.created_at from bookings b join payments p on p.booking_id = b.id
    where p.kind = 'deposit' and p.status = 'completed'
  ), clearing as (
    insert into ledger_accounts (kind, currency, balance) select 'gateway_clearing', 'INR', sum(amount) from held returning id
  ), escrows as (
    insert into ledger_accounts (kind, owner_id, currency, balance) select 'escrow', id, 'INR', -amount from held returning id, owner_id
  ), posted as (
    insert into ledger_transactions (kind, description, booking_id, idempotency_key, input_hash, occurred_at)
    select 'capture', 'Deposit', id, 'bench:' || id, 'none', created_at from held returning id, booking_id
  )
  insert into ledger_entries (transaction_id, account_id, amount, currency)
  select posted.id, side.account, side.amount, 'INR' from posted join held on held.id = posted.booking_id
  join escrows on escrows.owner_id = held.id, clearing,
  lateral (values (clearing.id, held.amount), (escrows.id, -held.amount)) side (account, amount)`;

const GIGS_SEEN = 'select id from opportunities order by event_date, id limit 40';
/** Each has looked at these gigs today already: what is measured is a read, and not the first look of a day, which adds a job. */
const VIEWS = `insert into opportunity_views (opportunity_id, viewer_id, viewed_on)
  select o.id, viewer, ($2::timestamptz at time zone o.timezone)::date
  from opportunities o, unnest($1::uuid[]) viewer where o.id in (${GIGS_SEEN})`;

/**
 * Fills a migrated database with gigs, and with artists who have bookings in every state, notifications and a session each.
 * @param now the instant that the servers will go by: the machine's
 */
export async function seedMembers(
  pool: pg.Pool,
  { gigs, artists, bookings, now }: { gigs: number; artists: number; bookings: number; now: Date },
  termsVersion: string,
): Promise<SeededMember[]> {
  const ids = await seedDiscovery(pool, gigs, artists, now);
  await pool.query(ACTIVE_MEMBERS, [now, termsVersion]);
  await pool.query(STANDINGS, [ids, now]);
  await pool.query(NOTICES, [ids, now, NOTIFICATIONS]);
  await pool.query(BOOKINGS, [ids, now, bookings, STATES]);
  for (const statement of [CONTRACTS, PAYMENTS, CHECKLISTS, HISTORY, RATINGS, LEDGER])
    await pool.query(statement, statement === CONTRACTS ? [now] : []);
  await pool.query(VIEWS, [ids, now]);
  const sessions = await pool.query<{ id: string; user_id: string }>(SESSIONS, [ids, now]);
  await pool.query('vacuum analyze');
  return Promise.all(sessions.rows.map(({ id, user_id }) => describeMember(pool, user_id, id)));
}

async function describeMember(pool: pg.Pool, id: string, sessionId: string): Promise<SeededMember> {
  const idsOf = async (text: string, values: unknown[]): Promise<string[]> => {
    const { rows } = await pool.query<{ id: string }>(text, values);
    return rows.map((row) => row.id);
  };
  return {
    id,
    sessionId,
    bookingIds: await idsOf('select id from bookings where artist_id = $1 order by id', [id]),
    opportunityIds: await idsOf(GIGS_SEEN, []),
  };
}
