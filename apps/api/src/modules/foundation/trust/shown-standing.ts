import { sql } from 'kysely';
import type { Queryable } from '../../../platform/db/database.ts';
import { NEW_STANDING, type StandingFacts } from './projection.ts';
import { standingsOf } from './trust.store.ts';

interface RevealedRatings {
  ratingCount: number;
  ratingSum: number;
}
/** A standing with what may be shown of the ratings at an instant. */
export type ShownStanding = StandingFacts & RevealedRatings;

export const NEW_SHOWN_STANDING: Readonly<ShownStanding> = { ...NEW_STANDING, ratingCount: 0, ratingSum: 0 };

export async function shownStandingOf(db: Queryable, userId: string, now: Date): Promise<ShownStanding> {
  const standings = await shownStandingsOf(db, [userId], now);
  return standings.get(userId) ?? NEW_SHOWN_STANDING;
}

/** For a list of members, in two queries. Every id has an entry. */
export async function shownStandingsOf(
  db: Queryable,
  userIds: readonly string[],
  now: Date,
): Promise<Map<string, ShownStanding>> {
  if (userIds.length === 0) return new Map();
  const standings = await standingsOf(db, userIds);
  const ratings = await revealedRatings(db, userIds, now);
  return new Map(
    userIds.map((id) => [id, { ...NEW_SHOWN_STANDING, ...standings.get(id), ...ratings.get(id) }]),
  );
}

/** Read from the ratings themselves, as they were revealed by an instant: a hidden one is in no number that anybody sees. */
async function revealedRatings(
  db: Queryable,
  userIds: readonly string[],
  now: Date,
): Promise<Map<string, RevealedRatings>> {
  const { rows } = await sql<RevealedRatings & { userId: string }>`
    select rated_user_id as user_id, count(*) as rating_count, sum(rating) as rating_sum
    from ratings
    where rated_user_id = any (${userIds}) and revealed_at <= ${now}
    group by rated_user_id`.execute(db);
  return new Map(rows.map(({ userId, ...ratings }) => [userId, ratings]));
}
