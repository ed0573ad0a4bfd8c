import type { PartySide } from '@backline/api-contract/bookings';
import type { Insertable, Selectable } from 'kysely';
import type { Ctx } from '../../../platform/context.ts';
import type { Queryable, Tx } from '../../../platform/db/database.ts';
import type { Ratings } from '../../../platform/db/schema.generated.ts';

export type RatingRow = Selectable<Ratings>;

export async function insertRating(tx: Tx, rating: Insertable<Ratings>): Promise<void> {
  await tx.insertInto('ratings').values(rating).execute();
}

export async function findRatings(db: Queryable, bookingId: string): Promise<RatingRow[]> {
  return await db
    .selectFrom('ratings')
    .selectAll()
    .where('bookingId', '=', bookingId)
    .orderBy('createdAt')
    .execute();
}

/** @returns the ratings that were hidden until now; none where somebody else revealed them before */
export async function markRevealed(ctx: Ctx, bookingId: string): Promise<RatingRow[]> {
  return await ctx.tx
    .updateTable('ratings')
    .set({ revealedAt: ctx.now })
    .where('bookingId', '=', bookingId)
    .where('revealedAt', 'is', null)
    .returningAll()
    .execute();
}

/** What this side's partner gave it; null where nothing yet. */
export function ratingOf(ratings: readonly RatingRow[], ratedSide: PartySide): number | null {
  return ratings.find(({ bySide }) => bySide !== ratedSide)?.rating ?? null;
}
