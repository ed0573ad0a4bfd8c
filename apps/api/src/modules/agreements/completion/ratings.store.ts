import type { PartySide } from '@backline/api-contract/bookings';
import type { Insertable, Selectable } from 'kysely';
import type { Ctx } from '../../../platform/context.ts';
import type { Queryable, Tx } from '../../../platform/db/database.ts';
import type { Ratings } from '../../../platform/db/schema.generated.ts';
import { columnsOf } from '../../../platform/db/statement.ts';

export type RatingRow = Selectable<Ratings>;

export async function insertRating(tx: Tx, rating: Insertable<Ratings>): Promise<void> {
  await tx.insertInto('ratings').values(rating).execute();
}

/** The ratings of a booking, for a statement that shows it. @param booking the expression of its id */
export function ratingsSql(booking: string): string {
  const columns = columnsOf('r', [
    'bookingId',
    'bySide',
    'ratedUserId',
    'rating',
    'feedback',
    'createdAt',
    'revealedAt',
  ] satisfies (keyof RatingRow)[]);
  return `select ${columns} from ratings r where r.booking_id = ${booking} order by r.created_at`;
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
