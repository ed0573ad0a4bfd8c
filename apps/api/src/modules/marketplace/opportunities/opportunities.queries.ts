import type { Queryable } from '../../../platform/db/database.ts';
import { OPPORTUNITY_COLUMNS, type OpportunityRow } from './opportunities.store.ts';

/** An opportunity as it is, without holding it. */
export function findOpportunity(db: Queryable, id: string): Promise<OpportunityRow | undefined> {
  return db.selectFrom('opportunities').select(OPPORTUNITY_COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** Any application at all, withdrawn ones too: from the first on, the terms are promised. */
export async function hasApplications(db: Queryable, opportunityId: string): Promise<boolean> {
  const row = await db
    .selectFrom('applications')
    .select('id')
    .where('opportunityId', '=', opportunityId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Everybody who ever applied: the gig stands in their list of applications. */
export async function applicantsOf(db: Queryable, opportunityId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('applications')
    .select('artistId')
    .where('opportunityId', '=', opportunityId)
    .execute();
  return rows.map(({ artistId }) => artistId);
}

/** The last thing that happened to it, as its history calls it. */
export async function lastStepOf(db: Queryable, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('stateHistory')
    .select('action')
    .where('machine', '=', 'opportunity')
    .where('recordId', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.action ?? null;
}

/** The name under which a member is known. */
export async function nameOf(db: Queryable, userId: string): Promise<string> {
  const row = await db.selectFrom('profileNames').select('name').where('id', '=', userId).executeTakeFirst();
  return row?.name ?? '';
}

const SWEEP = 200;

/** Gigs on offer whose slot has begun, the earliest first. */
export async function findPastOpportunities(db: Queryable, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('opportunities')
    .select('id')
    .where('status', 'in', ['awaiting_venue', 'active'])
    .where('startsAt', '<=', now)
    .orderBy('startsAt')
    .limit(SWEEP)
    .execute();
  return rows.map(({ id }) => id);
}
