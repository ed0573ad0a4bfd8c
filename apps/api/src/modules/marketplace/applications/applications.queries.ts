import type { ApplicationStatus } from '@backline/api-contract/applications';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../platform/context.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { NEW_STANDING } from '../../foundation/trust/index.ts';
import { OPEN_APPLICATION_STATUSES } from './application.machine.ts';

export interface PageQuery {
  page: number;
  limit: number;
  status?: ApplicationStatus | undefined;
}

/** The match, and up to 10 points for the standing: a tenth of its points, rounded half up. docs/rules/marketplace.md, application. */
const RELEVANCE = sql<number>`(applications.match_score + (coalesce(standings.half_points, ${NEW_STANDING.halfPoints}) + 10) / 20)::int`;

/** An application with its gig and its artist, as all screens show it. */
function select(db: Queryable) {
  return db
    .selectFrom('applications')
    .innerJoin('opportunities', 'opportunities.id', 'applications.opportunityId')
    .innerJoin('venueProfiles', 'venueProfiles.id', 'opportunities.venueId')
    .innerJoin('artistProfiles', 'artistProfiles.id', 'applications.artistId')
    .leftJoin('standings', 'standings.userId', 'applications.artistId')
    .leftJoin('bookings', 'bookings.id', 'applications.bookingId')
    .selectAll('applications')
    .select([
      'opportunities.buyerId',
      'opportunities.title',
      'opportunities.eventDate',
      'opportunities.slotStartTime',
      'opportunities.slotEndTime',
      'opportunities.timezone',
      'opportunities.slotType',
      'opportunities.performanceDuration',
      'opportunities.budgetMin',
      'opportunities.budgetMax',
      'opportunities.travelIncluded',
      'opportunities.accommodationIncluded',
      'opportunities.specialRequirements',
      'opportunities.startsAt',
      'opportunities.status as opportunityStatus',
      'opportunities.city as opportunityCity',
      'venueProfiles.venueName',
      'artistProfiles.artistName',
      'artistProfiles.primaryGenre',
      'artistProfiles.secondaryGenres',
      'artistProfiles.experienceLevel',
      'artistProfiles.city',
      'artistProfiles.state',
      'artistProfiles.bio',
      'artistProfiles.soundcloudUrl',
      'artistProfiles.mixcloudUrl',
      'artistProfiles.spotifyUrl',
      'artistProfiles.instagramHandle',
      'artistProfiles.websiteUrl',
      'standings.halfPoints as artistHalfPoints',
      'standings.eventCount as artistEventCount',
      'bookings.commissionBasisPoints as bookedShare',
      'bookings.status as bookingStatus',
      RELEVANCE.as('relevance'),
    ]);
}

export type ApplicationView = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];
type Filter = () => Expression<SqlBool>[];

export function findApplication(db: Queryable, id: string): Promise<ApplicationView | undefined> {
  return select(db).where('applications.id', '=', id).executeTakeFirst();
}

/** One's own: what an artist sent, what came to a buyer. The newest first. */
export function findOwnApplications(
  db: Queryable,
  actor: Actor,
  query: PageQuery,
  now: Date,
): Promise<{ rows: ApplicationView[]; total: number }> {
  const own = actor.role === 'artist' ? sql.ref('applications.artist_id') : sql.ref('opportunities.buyer_id');
  return page(db, query, () => [sql<SqlBool>`${own} = ${actor.id}`, ...inStatus(query, now)], 'newest');
}

/** What came to one gig, the most relevant first; of equal ones the earlier. See docs/rules/marketplace.md#application. */
export function findApplicants(
  db: Queryable,
  opportunityId: string,
  query: PageQuery,
  now: Date,
): Promise<{ rows: ApplicationView[]; total: number }> {
  const filter = () => [
    sql<SqlBool>`applications.opportunity_id = ${opportunityId}`,
    ...inStatus(query, now),
  ];
  return page(db, query, filter, 'match');
}

async function page(db: Queryable, query: PageQuery, filter: Filter, order: 'newest' | 'match') {
  const found = select(db).where((where) => where.and(filter()));
  const ordered =
    order === 'match'
      ? found.orderBy(RELEVANCE, 'desc').orderBy('applications.id')
      : found.orderBy('applications.id', 'desc');
  const rows = await ordered
    .limit(query.limit)
    .offset((query.page - 1) * query.limit)
    .execute();
  const { total } = await db
    .selectFrom('applications')
    .innerJoin('opportunities', 'opportunities.id', 'applications.opportunityId')
    .where((where) => where.and(filter()))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
}

/** By what an application is at this instant, as the screens show it: late ones are expired before the sweep says so. */
function inStatus({ status }: PageQuery, now: Date): Expression<SqlBool>[] {
  if (!status) return [];
  return [
    sql<SqlBool>`${status} = case when applications.status = any (${OPEN_APPLICATION_STATUSES}) and applications.expires_at <= ${now}
      then 'expired' else applications.status end`,
  ];
}

/** Open ones whose time is up, a sweep's worth of them. */
export async function findDueToExpire(db: Queryable, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('applications')
    .select('id')
    .where('status', 'in', OPEN_APPLICATION_STATUSES)
    .where('expiresAt', '<=', now)
    .orderBy('expiresAt')
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}

export async function opportunityOf(db: Queryable, applicationId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('applications')
    .select('opportunityId')
    .where('id', '=', applicationId)
    .executeTakeFirst();
  return row?.opportunityId;
}

export async function hasApplied(db: Queryable, opportunityId: string, artistId: string): Promise<boolean> {
  const row = await db
    .selectFrom('applications')
    .select('id')
    .where('opportunityId', '=', opportunityId)
    .where('artistId', '=', artistId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a member may still take part: a suspended or banned one cannot be booked. */
export async function isActiveMember(db: Queryable, userId: string): Promise<boolean> {
  const row = await db.selectFrom('users').select('status').where('id', '=', userId).executeTakeFirst();
  return row?.status === 'active';
}
