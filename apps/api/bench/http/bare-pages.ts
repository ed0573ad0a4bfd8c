/** The two pages as one would write them by hand: one prepared statement each, what hangs on the record as JSON beside it. */
import { DEFAULT_ZONE, localDateOf, localDay } from '@backline/kernel';
import type pg from 'pg';
import { cancellationSql } from '../../src/modules/agreements/cancellations/cancellations.queries.ts';
import type { ShownStanding } from '../../src/modules/foundation/trust/shown-standing.ts';
import { limitsOf } from '../../src/modules/foundation/trust/tiers.ts';
import { presentStanding } from '../../src/modules/foundation/trust/trust.present.ts';
import { ownGenres } from '../../src/modules/identity/profiles/own-genres.ts';
import { applyIneligibility } from '../../src/modules/marketplace/applications/apply-rules.ts';
import { askingFee, matchScore } from '../../src/modules/marketplace/opportunities/match-score.ts';
import { buyerAbilities } from '../../src/modules/marketplace/opportunities/opportunities.policy.ts';
import type { BookingFacts, BookingPage } from '../../src/modules/screens/booking/booking.queries.ts';
import { presentScreen } from '../../src/modules/screens/booking/booking-screen.present.ts';
import { contactsSql, needsSql, placeSql } from '../../src/modules/screens/booking/people-and-place.ts';
import { presentOpportunity } from '../../src/modules/screens/opportunity/opportunity.present.ts';
import type { Counted, OpportunityView } from '../../src/modules/screens/opportunity/opportunity.queries.ts';
import type { Actor } from '../../src/platform/context.ts';
import { type BareAnswer, BOOKING_COLUMNS, BOOKING_JOINS, GIG_COLUMNS } from './bare-lists.ts';

/** Rows that hang on the record come as JSON: their instants are text. */
type AsJson<T> = { [K in keyof T]: T[K] extends Date | null ? string | null : T[K] };
const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
const given = (text: string | null): Date => new Date(text ?? Number.NaN);

const BOOKING = {
  name: 'booking',
  text: `select ${BOOKING_COLUMNS}, b.opportunity_id as "opportunityId", b.commission_basis_points as "commissionBasisPoints",
      b.commission_amount as "commissionAmount", b.travel_included as "travelIncluded",
      b.accommodation_included as "accommodationIncluded",
      (select coalesce(json_agg(json_build_object('item', i.item, 'doneAt', i.done_at, 'doneByName', n.name)), '[]')
        from checklist_items i left join profile_names n on n.id = i.done_by where i.booking_id = b.id) as checklist,
      (select coalesce(json_agg(json_build_object('fromState', h.from_state, 'toState', h.to_state, 'action', h.action,
          'actorId', h.actor_id, 'actorName', n.name, 'occurredAt', h.occurred_at) order by h.id), '[]')
        from state_history h left join profile_names n on n.id = h.actor_id where h.machine = 'booking' and h.record_id = b.id) as history,
      (select coalesce(json_agg(json_build_object('id', p.id, 'bookingId', p.booking_id, 'paymentNumber', p.payment_number, 'kind', p.kind, 'status', p.status,
          'payerId', p.payer_id, 'payeeId', p.payee_id, 'amount', p.amount, 'dueAt', p.due_at, 'escrowState', p.escrow_state,
          'failureReason', p.failure_reason, 'completedAt', p.completed_at, 'createdAt', p.created_at) order by p.created_at, p.id), '[]')
        from payments p where p.booking_id = b.id and p.kind <> 'payout') as payments,
      (select coalesce(json_agg(json_build_object('bookingId', r.booking_id, 'ratedUserId', r.rated_user_id, 'bySide', r.by_side, 'rating', r.rating, 'feedback', r.feedback,
          'revealedAt', r.revealed_at, 'createdAt', r.created_at) order by r.created_at), '[]')
        from ratings r where r.booking_id = b.id) as ratings,
      (select coalesce(json_agg(json_build_object('kind', l.kind, 'debits', l.debits, 'credits', l.credits)), '[]') from (
        select a.kind, coalesce(sum(e.amount) filter (where e.amount > 0), 0) as debits,
          coalesce(sum(e.amount) filter (where e.amount < 0), 0) as credits
        from ledger_transactions t join ledger_entries e on e.transaction_id = t.id join ledger_accounts a on a.id = e.account_id
        where t.booking_id = b.id and t.reverses_id is null
          and not exists (select from ledger_transactions r where r.reverses_id = t.id)
        group by a.kind) l) as sums,
      (select row_to_json(place) from (${placeSql('b')}) place) as place,
      (select row_to_json(needs) from (${needsSql('b')}) needs) as needs,
      (select coalesce(json_agg(contact), '[]') from (${contactsSql('b')}) contact) as contacts,
      (select case when bool_and(p.status = 'completed') then max(p.completed_at) end
        from payments p where p.booking_id = b.id and p.kind = 'payout') as "paidOutAt",
      (select p.waiting_for from payments p
        where p.booking_id = b.id and p.kind = 'payout' and p.waiting_for is not null
        order by p.created_at desc limit 1) as "payoutWaitingFor",
      (select to_json(x) from (${cancellationSql('b.id')}) x) as cancellation
    ${BOOKING_JOINS} where b.id = $1 and b.artist_id = $2`,
};
type BookingPageRow = BookingFacts & {
  checklist: AsJson<BookingPage['checklist'][number]>[];
  history: AsJson<BookingPage['history'][number]>[];
  payments: AsJson<BookingPage['payments'][number]>[];
  ratings: AsJson<BookingPage['ratings'][number]>[];
  sums: BookingPage['sums'];
} & Pick<BookingPage, 'place' | 'needs' | 'contacts' | 'paidOutAt' | 'payoutWaitingFor' | 'cancellation'>;

export async function booking(pool: pg.Pool, actor: Actor, now: Date, id: string): Promise<BareAnswer> {
  const { rows } = await pool.query<BookingPageRow>({ ...BOOKING, values: [id, actor.id] });
  const row = rows[0];
  if (!row) throw new Error('no booking');
  const page = {
    booking: row,
    checklist: row.checklist.map((item) => ({ ...item, doneAt: instant(item.doneAt) })),
    history: row.history.map((event) => ({ ...event, occurredAt: given(event.occurredAt) })),
    payments: row.payments.map((payment) => ({
      ...payment,
      dueAt: instant(payment.dueAt),
      completedAt: instant(payment.completedAt),
      createdAt: given(payment.createdAt),
    })),
    ratings: row.ratings.map((rating) => ({
      ...rating,
      revealedAt: instant(rating.revealedAt),
      createdAt: given(rating.createdAt),
    })),
    sums: row.sums,
    place: row.place,
    needs: row.needs,
    contacts: row.contacts,
    paidOutAt: row.paidOutAt,
    dispute: null,
    payoutWaitingFor: row.payoutWaitingFor,
    cancellation: row.cancellation,
  };
  return { data: presentScreen(page, actor, now) };
}

const GIG = {
  name: 'gig',
  text: `select ${GIG_COLUMNS}, n.name as "buyerName", n.type as "buyerType",
      (select count(*) from applications where opportunity_id = o.id and status <> 'withdrawn') as "applicationCount",
      (select count(*) from opportunity_views where opportunity_id = o.id) as "viewCount",
      exists (select from bookings where opportunity_id = o.id and status <> 'cancelled') as "isBooked",
      coalesce(s.half_points, 100) as "halfPoints", coalesce(s.event_count, 0) as "eventCount", coalesce(s.completed, 0) as completed,
      r.count as "ratingCount", coalesce(r.sum, 0) as "ratingSum",
      a.primary_genre as "primaryGenre", a.secondary_genres as "secondaryGenres", a.minimum_fee as "minimumFee",
      a.standard_fee as "standardFee", a.experience_level as "experienceLevel", a.city as "artistCity",
      a.verification_status as "verificationStatus", own.own, own.open, own.today, own.last, coalesce(mine.half_points, 100) as "ownHalfPoints",
      coalesce(mine.event_count, 0) as "ownEventCount", booked.title as "bookedTitle", booked.venue_name as "bookedVenue"
    from opportunities o
    join venue_profiles v on v.id = o.venue_id
    left join profile_names n on n.id = o.buyer_id
    left join standings s on s.user_id = o.buyer_id
    join artist_profiles a on a.id = $2
    left join standings mine on mine.user_id = a.id
    cross join lateral (select count(*) as count, sum(rating) as sum from ratings where rated_user_id = o.buyer_id and revealed_at <= $3) r
    cross join lateral (
      select count(*) filter (where opportunity_id = o.id) as own,
        count(*) filter (where status in ('pending', 'viewed', 'shortlisted', 'counter_offered') and expires_at > $3) as open,
        count(*) filter (where created_at >= $4) as today,
        min(id::text || ' ' || status) filter (where opportunity_id = o.id) as last
      from applications where artist_id = a.id) own
    left join lateral (
      select b.title, b.venue_name from bookings b where b.artist_id = a.id and b.status <> 'cancelled'
        and (b.occupied && tstzrange(o.event_date::timestamp at time zone o.timezone, (o.event_date + 1)::timestamp at time zone o.timezone)
          or tstzrange(b.starts_at, b.ends_at) && tstzrange(o.starts_at, o.ends_at)) limit 1) booked on true
    where o.id = $1`,
};
type GigRow = OpportunityView &
  Counted &
  ShownStanding &
  Parameters<typeof ownGenres>[0] &
  Parameters<typeof askingFee>[0] & {
    experienceLevel: Parameters<typeof matchScore>[0]['experienceLevel'];
    buyerName: string | null;
    buyerType: string | null;
    isBooked: boolean;
    artistCity: string | null;
    verificationStatus: 'approved';
    own: number;
    open: number;
    today: number;
    last: string | null;
    ownHalfPoints: number;
    ownEventCount: number;
    bookedTitle: string | null;
    bookedVenue: string | null;
  };

export async function gig(pool: pg.Pool, actor: Actor, now: Date, id: string): Promise<BareAnswer> {
  const { startsAt } = localDay(localDateOf(now, DEFAULT_ZONE), DEFAULT_ZONE);
  const { rows } = await pool.query<GigRow>({ ...GIG, values: [id, actor.id, now, startsAt] });
  const row = rows[0];
  if (!row) throw new Error('no gig');
  const artist = {
    genres: ownGenres(row),
    fee: askingFee(row),
    experienceLevel: row.experienceLevel,
    city: row.artistCity,
  };
  const match = matchScore(artist, row);
  const reason = row.bookedTitle
    ? `You are booked on that date: ${row.bookedTitle} at ${row.bookedVenue}.`
    : null;
  const facts = {
    actor,
    verificationStatus: row.verificationStatus,
    opportunity: row,
    applicationCount: row.applicationCount,
    alreadyApplied: row.own > 0,
    dateConflict: reason,
    limits: limitsOf({ halfPoints: row.ownHalfPoints, eventCount: row.ownEventCount }),
    openApplications: row.open,
    applicationsToday: row.today,
  };
  const ineligibility = applyIneligibility(facts, now);
  const [applicationId, applicationStatus] = row.last?.split(' ') ?? [];
  return {
    data: {
      ...presentOpportunity(row),
      matchScore: match.score,
      matchParts: match.parts,
      availability: { free: reason === null, reason },
      buyer: {
        id: row.buyerId,
        name: row.buyerName ?? '',
        type: row.buyerType === 'venue' ? 'venue' : 'organizer',
        standing: presentStanding(row),
      },
      ownApplication: row.last ? { id: applicationId, status: applicationStatus } : null,
      applicationCount: row.applicationCount,
      viewCount: row.viewCount,
      abilities: {
        apply: ineligibility === null,
        applyIneligibility: ineligibility,
        ...buyerAbilities(actor, row, now),
      },
    },
  };
}
