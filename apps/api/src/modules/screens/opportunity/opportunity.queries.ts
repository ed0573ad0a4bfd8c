import type { OpportunityStatus } from '@backline/api-contract/opportunities';
import type { ProfileType } from '@backline/api-contract/profiles';
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Queryable } from '../../../platform/db/database.ts';
import type { DB } from '../../../platform/db/schema.generated.ts';
import { OPEN_APPLICATION_STATUSES } from '../../marketplace/applications/index.ts';
import { OPPORTUNITY_COLUMNS, type OpportunityRow } from '../../marketplace/opportunities/index.ts';

/** An opportunity with what every screen shows of its venue. */
export interface OpportunityView extends OpportunityRow {
  venueName: string | null;
  venueState: string | null;
}
export interface Counted {
  applicationCount: number;
  openApplicationCount: number;
  viewCount: number;
}
export interface OpportunityScreen extends OpportunityView, Counted {
  buyerName: string | null;
  buyerType: ProfileType | null;
  /** False where a booking of it is live: a filled gig can only be reopened after its booking fell away. */
  isBooked: boolean;
}

const VIEW_COLUMNS = OPPORTUNITY_COLUMNS.map((column) => `opportunities.${column}` as const);

function selectView(db: Queryable) {
  return db
    .selectFrom('opportunities')
    .innerJoin('venueProfiles', 'venueProfiles.id', 'opportunities.venueId')
    .select([...VIEW_COLUMNS, 'venueProfiles.venueName', 'venueProfiles.state as venueState']);
}

/** Counted where they are read: a counter that is kept could drift, and would touch the ranked rows. */
function counts(now: Date) {
  return [
    sql<number>`(select count(*) from applications a where a.opportunity_id = opportunities.id and a.status <> 'withdrawn')`.as(
      'applicationCount',
    ),
    sql<number>`(select count(*) from applications a where a.opportunity_id = opportunities.id
      and a.status = any (${OPEN_APPLICATION_STATUSES}) and a.expires_at > ${now})`.as(
      'openApplicationCount',
    ),
    sql<number>`(select count(*) from opportunity_views v where v.opportunity_id = opportunities.id)`.as(
      'viewCount',
    ),
  ] as const;
}

export async function findScreen(
  db: Queryable,
  id: string,
  now: Date,
): Promise<OpportunityScreen | undefined> {
  return selectView(db)
    .leftJoin('profileNames', 'profileNames.id', 'opportunities.buyerId')
    .select(['profileNames.name as buyerName', 'profileNames.type as buyerType'])
    .select(counts(now))
    .select(
      sql<boolean>`exists (select from bookings b where b.opportunity_id = opportunities.id and b.status <> 'cancelled')`.as(
        'isBooked',
      ),
    )
    .where('opportunities.id', '=', id)
    .executeTakeFirst();
}

/** A buyer's own gigs, the latest date first. */
export async function findOwn(
  db: Queryable,
  buyerId: string,
  query: { page: number; limit: number; status?: OpportunityStatus | undefined },
  now: Date,
): Promise<{ rows: (OpportunityView & Counted)[]; total: number }> {
  const own = <O>(builder: SelectQueryBuilder<DB, 'opportunities' | 'venueProfiles', O>) => {
    const mine = builder.where('opportunities.buyerId', '=', buyerId);
    return query.status ? mine.where('opportunities.status', '=', query.status) : mine;
  };
  const rows = await own(selectView(db).select(counts(now)))
    .orderBy('opportunities.eventDate', 'desc')
    .orderBy('opportunities.id', 'desc')
    .limit(query.limit)
    .offset((query.page - 1) * query.limit)
    .execute();
  const { total } = await own(selectView(db).clearSelect())
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
}

export function findOwnApplication(
  db: Queryable,
  opportunityId: string,
  artistId: string,
): Promise<{ id: string; status: string } | undefined> {
  return db
    .selectFrom('applications')
    .select(['id', 'status'])
    .where('opportunityId', '=', opportunityId)
    .where('artistId', '=', artistId)
    .executeTakeFirst();
}
