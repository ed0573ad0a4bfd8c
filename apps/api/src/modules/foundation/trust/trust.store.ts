import type { TrustComponent } from '@backline/api-contract/trust';
import { sql } from 'kysely';
import type { Ctx } from '../../../platform/context.ts';
import type { Queryable, Tx } from '../../../platform/db/database.ts';
import { NEW_STANDING, type StandingFacts } from './projection.ts';

export const STANDING_COLUMNS = [
  'halfPoints',
  'eventCount',
  'completed',
  'cancelled',
  'disputed',
  'latePayments',
] as const;

/**
 * Locks a member's standing and gives it. The row is made first where there is none, because a lock on no row locks nothing.
 * Lock order: opportunity, applications, **standing**, booking, contract, payment, ledger accounts; several members by ascending id.
 */
export async function lockStanding(tx: Tx, userId: string): Promise<StandingFacts> {
  await sql`insert into standings (user_id, updated_at) select id, created_at from users where id = ${userId}
    on conflict do nothing`.execute(tx);
  return tx
    .selectFrom('standings')
    .select(STANDING_COLUMNS)
    .where('userId', '=', userId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

export async function saveStanding(ctx: Ctx, userId: string, standing: StandingFacts): Promise<void> {
  await ctx.tx
    .updateTable('standings')
    .set({ ...standing, updatedAt: ctx.now })
    .where('userId', '=', userId)
    .execute();
}

export interface NewTrustEvent {
  userId: string;
  type: string;
  component: TrustComponent;
  halfPoints: number;
  scoreAfterHalfPoints: number;
  reason: string;
  rating: number | null;
  bookingId: string | null;
  onceKey: string;
  occurredAt: Date;
}

/** @returns false where the member has an event with the same key already */
export async function insertTrustEvent(ctx: Ctx, event: NewTrustEvent): Promise<boolean> {
  const inserted = await ctx.tx
    .insertInto('trustEvents')
    .values(event)
    .onConflict((conflict) => conflict.constraint('trust_events_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** A member's standing as it is; that of a new member where nothing has happened yet. */
export async function standingOf(db: Queryable, userId: string): Promise<StandingFacts> {
  const row = await db
    .selectFrom('standings')
    .select(STANDING_COLUMNS)
    .where('userId', '=', userId)
    .executeTakeFirst();
  return row ?? NEW_STANDING;
}
