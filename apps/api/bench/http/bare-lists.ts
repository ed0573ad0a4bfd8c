/**
 * `me` and the lists, as one would write them by hand for these answers alone: one prepared statement each (the ranking of gigs takes its
 * own), made into JSON by the product's pure presenters. `bench:http` proves that they are the product's answers before it measures.
 */
import { type Pagination, paginate } from '@backline/api-contract/envelope';
import { opportunitiesQuerySchema } from '@backline/api-contract/opportunities';
import { permissionsOf } from '@backline/api-contract/permissions';
import type pg from 'pg';
import { presentNotification } from '../../src/modules/foundation/notifications/notifications.present.ts';
import type { NotificationRow } from '../../src/modules/foundation/notifications/notifications.queries.ts';
import { shownStandingSql } from '../../src/modules/foundation/trust/index.ts';
import type { ShownStanding } from '../../src/modules/foundation/trust/shown-standing.ts';
import { presentStanding } from '../../src/modules/foundation/trust/trust.present.ts';
import { presentUser } from '../../src/modules/identity/accounts/accounts.present.ts';
import type { UserRow } from '../../src/modules/identity/accounts/users.store.ts';
import { completenessOf } from '../../src/modules/identity/profiles/completeness.ts';
import { ownGenres } from '../../src/modules/identity/profiles/own-genres.ts';
import type { ArtistRow } from '../../src/modules/identity/profiles/profile-row.ts';
import { askingFee, matchScore } from '../../src/modules/marketplace/opportunities/match-score.ts';
import type { BookingFacts } from '../../src/modules/screens/booking/booking.queries.ts';
import { presentListedBooking } from '../../src/modules/screens/booking/listed-booking.present.ts';
import { writeCursor } from '../../src/modules/screens/opportunity/discovery-cursor.ts';
import type { Seeker } from '../../src/modules/screens/opportunity/discovery-filters.ts';
import {
  COUNT_CAP,
  countUpToCap,
  type RankedRow,
} from '../../src/modules/screens/opportunity/discovery-ranking.ts';
import { rankByTiers } from '../../src/modules/screens/opportunity/discovery-tiers.ts';
import { presentRanked } from '../../src/modules/screens/opportunity/opportunity.present.ts';
import type {
  BuyerFacts,
  OpportunityView,
} from '../../src/modules/screens/opportunity/opportunity.queries.ts';
import type { Actor } from '../../src/platform/context.ts';
import type { Statement } from '../../src/platform/db/statement.ts';

export interface BareAnswer {
  data: unknown;
  pagination?: Pagination;
}

const ME = {
  name: 'me',
  text: `select u.id, u.email, u.first_name as "firstName", u.last_name as "lastName", u.role, u.phone, u.status,
      u.email_verified_at as "emailVerifiedAt", u.accepted_terms_version as "acceptedTermsVersion", u.created_at as "createdAt",
      a.artist_name as "artistName", a.bio, a.primary_genre as "primaryGenre", a.secondary_genres as "secondaryGenres",
      a.years_of_experience as "yearsOfExperience", a.experience_level as "experienceLevel", a.minimum_fee as "minimumFee",
      a.standard_fee as "standardFee", a.premium_fee as "premiumFee", a.soundcloud_url as "soundcloudUrl",
      a.mixcloud_url as "mixcloudUrl", a.spotify_url as "spotifyUrl", a.instagram_handle as "instagramHandle",
      a.website_url as "websiteUrl", a.performance_durations as "performanceDurations", a.special_requests as "specialRequests",
      a.address, a.city, a.state, a.pincode, a.country, a.bank_account_name as "bankAccountName",
      a.bank_account_number as "bankAccountNumber", a.bank_ifsc_code as "bankIfscCode", a.pan_number as "panNumber",
      a.gst_number as "gstNumber", a.verification_status as "verificationStatus", a.verification_notes as "verificationNotes",
      s.half_points as "halfPoints", s.event_count as "eventCount", s.completed, r.count as "ratingCount", r.sum as "ratingSum"
    from users u join artist_profiles a on a.id = u.id join standings s on s.user_id = u.id,
      lateral (select count(*) as count, sum(rating) as sum from ratings where rated_user_id = u.id and revealed_at <= $2) r
    where u.id = $1`,
};
type MeRow = UserRow & Omit<ArtistRow, 'id' | 'type'> & ShownStanding;

export async function me(pool: pg.Pool, actor: Actor, now: Date): Promise<BareAnswer> {
  const { rows } = await pool.query<MeRow>({ ...ME, values: [actor.id, now] });
  const row = rows[0];
  if (!row) throw new Error('nobody');
  const profile = {
    type: 'artist',
    name: row.artistName,
    city: row.city,
    verificationStatus: row.verificationStatus,
    verificationNotes: row.verificationNotes,
    profileCompleteness: completenessOf({ ...row, type: 'artist' }),
  };
  const permissions = permissionsOf(actor.role);
  return { data: { user: presentUser(row), profile, standing: presentStanding(row), permissions } };
}

const NOTIFICATIONS = {
  name: 'notifications',
  text: `select id, type, title, body, priority, link, read_at as "readAt", created_at as "createdAt", count(*) over () as total,
      (select count(*) from notifications where user_id = $1 and read_at is null) as unread
    from notifications where user_id = $1 order by id desc limit 20`,
};

export async function notifications(pool: pg.Pool, actor: Actor): Promise<BareAnswer> {
  const { rows } = await pool.query<NotificationRow & { total: number; unread: number }>({
    ...NOTIFICATIONS,
    values: [actor.id],
  });
  return {
    data: { notifications: rows.map(presentNotification), unreadCount: rows[0]?.unread ?? 0 },
    pagination: paginate(1, 20, rows[0]?.total ?? 0),
  };
}

/** A booking with what its next step follows from, over the rows of `BOOKING_JOINS`. */
export const BOOKING_COLUMNS = `b.id, b.booking_number as "bookingNumber", b.status, b.payment_state as "paymentState", b.title, b.event_date as "eventDate",
  b.slot_start_time as "slotStartTime", b.slot_end_time as "slotEndTime", b.timezone, b.starts_at as "startsAt", b.ends_at as "endsAt",
  b.slot_type as "slotType", b.performance_duration as "performanceDuration", b.agreed_fee as "agreedFee",
  b.artist_id as "artistId", b.artist_name as "artistName", b.buyer_id as "buyerId", b.buyer_name as "buyerName",
  b.venue_id as "venueId", b.venue_name as "venueName", b.venue_city as "venueCity", b.created_at as "createdAt",
  b.artist_confirmed_at as "artistConfirmedAt", b.buyer_confirmed_at as "buyerConfirmedAt", b.completed_at as "completedAt",
  c.id as "contractId", c.status as "contractStatus", c.sign_deadline as "signDeadline",
  d.status as "depositStatus", d.amount as "depositAmount", d.due_at as "depositDueAt", d.created_at as "depositCreatedAt",
  l.status as "balanceStatus", l.amount as "balanceAmount", l.due_at as "balanceDueAt", l.created_at as "balanceCreatedAt",
  array(select i.item from checklist_items i where i.booking_id = b.id and i.done_at is null) as "openItems",
  array(select r.by_side from ratings r where r.booking_id = b.id) as "ratedBy",
  b.cancellation_reason as "cancellationReason"`;
export const BOOKING_JOINS = `from bookings b left join contracts c on c.booking_id = b.id
  left join payments d on d.booking_id = b.id and d.kind = 'deposit'
  left join payments l on l.booking_id = b.id and l.kind = 'balance'`;
const BOOKINGS = {
  name: 'bookings',
  text: `select ${BOOKING_COLUMNS}, count(*) over () as total
    ${BOOKING_JOINS}
    where b.artist_id = $1
    order by coalesce(case b.status
      when 'contract_sent' then c.status = 'pending_artist' and c.sign_deadline > $2
      when 'deposit_paid' then exists (select from checklist_items i where i.booking_id = b.id and i.done_at is null
        and i.item in ('itineraryShared', 'soundCheckScheduled', 'guestListSubmitted'))
      when 'in_progress' then case when b.artist_confirmed_at is null then b.ends_at <= $2
        else not exists (select from ratings r where r.booking_id = b.id and r.by_side = 'artist') end
      when 'completed' then b.completed_at > $2::timestamptz - interval '14 days'
        and not exists (select from ratings r where r.booking_id = b.id and r.by_side = 'artist')
      else false end, false) desc, b.starts_at desc, b.id desc
    limit 20`,
};

export async function bookings(pool: pg.Pool, actor: Actor, now: Date): Promise<BareAnswer> {
  const { rows } = await pool.query<BookingFacts & { total: number }>({
    ...BOOKINGS,
    values: [actor.id, now],
  });
  return {
    data: { bookings: rows.map((row) => presentListedBooking(row, actor, now)) },
    pagination: paginate(1, 20, rows[0]?.total ?? 0),
  };
}

const SEEKER = {
  name: 'seeker',
  text: `select id, artist_name as name, primary_genre as "primaryGenre", secondary_genres as "secondaryGenres",
      genre_mask(secondary_genres || primary_genre)::text as mask, minimum_fee as "minimumFee", standard_fee as "standardFee",
      experience_level as "experienceLevel", city, verification_status as "verificationStatus"
    from artist_profiles where id = $1`,
};
type SeekerRow = Omit<Seeker, 'genres' | 'fee'> &
  Parameters<typeof ownGenres>[0] &
  Parameters<typeof askingFee>[0];

/** A gig for a list or its page, over the rows `o` and `v`. */
export const GIG_COLUMNS = `o.id, o.buyer_id as "buyerId", o.venue_id as "venueId", o.title, o.description, o.event_type as "eventType",
  o.event_date as "eventDate", o.slot_start_time as "slotStartTime", o.slot_end_time as "slotEndTime", o.timezone,
  o.starts_at as "startsAt", o.ends_at as "endsAt", o.slot_type as "slotType", o.required_genres as "requiredGenres",
  o.experience_level_required as "experienceLevelRequired", o.performance_duration as "performanceDuration",
  o.budget_min as "budgetMin", o.budget_max as "budgetMax", o.expected_audience as "expectedAudience",
  o.special_requirements as "specialRequirements", o.travel_included as "travelIncluded",
  o.accommodation_included as "accommodationIncluded", o.is_public as "isPublic", o.application_deadline as "applicationDeadline",
  o.max_applications as "maxApplications", o.status, o.buyer_active as "buyerActive", o.city, o.created_at as "createdAt",
  v.venue_name as "venueName", v.state as "venueState"`;
const BUYER = shownStandingSql('o.buyer_id', '$2');
const GIGS = {
  name: 'gigs',
  text: `select ${GIG_COLUMNS}, n.name as "buyerName", n.type as "buyerType", ${BUYER.columns}
    from unnest($1::uuid[]) with ordinality as page (id, rank)
    join opportunities o on o.id = page.id join venue_profiles v on v.id = o.venue_id
    left join profile_names n on n.id = o.buyer_id ${BUYER.joins} order by page.rank`,
};

/** The ranking's statements come from the product: their words are the ranking. */
async function run<R extends pg.QueryResultRow>(pool: pg.Pool, { text, values }: Statement): Promise<R[]> {
  const name = NAMES.get(text) ?? `ranking_${NAMES.size}`;
  NAMES.set(text, name);
  return (await pool.query<R>({ name, text, values: [...values] })).rows;
}
const NAMES = new Map<string, string>();

const LISTED = 20;
const query = opportunitiesQuerySchema.parse({});

export async function gigs(pool: pg.Pool, actor: Actor, now: Date): Promise<BareAnswer> {
  const artists = await pool.query<SeekerRow>({ ...SEEKER, values: [actor.id] });
  const artist = artists.rows[0];
  if (!artist) throw new Error('no artist');
  const seeker = { ...artist, genres: ownGenres(artist), fee: askingFee(artist) };
  const ranking = {
    query,
    seeker,
    sort: 'match',
    wantedMask: null,
    now,
    after: null,
    need: LISTED + 1,
  } as const;
  const rows = await rankByTiers(ranking, (statement) => run<RankedRow>(pool, statement));
  const page = rows.slice(0, LISTED);
  const last = rows.length > LISTED ? page.at(-1) : undefined;
  const [counted] = await run<{ total: number }>(pool, countUpToCap(ranking));
  const found = await pool.query<OpportunityView & BuyerFacts>({
    ...GIGS,
    values: [page.map(({ id }) => id), now],
  });
  const total = counted?.total ?? 0;
  return {
    data: {
      opportunities: found.rows.map((gig) => presentRanked(gig, matchScore(seeker, gig))),
      nextCursor: last ? writeCursor({ sort: 'match', ...last }) : null,
      totalIsCapped: total > COUNT_CAP,
    },
    pagination: { ...paginate(1, LISTED, Math.min(total, COUNT_CAP)), hasMore: last !== undefined },
  };
}
