import { shift } from '@backline/kernel';
import { sql } from 'kysely';
import type { Queryable } from '../../platform/db/database.ts';
import { NEW_STANDING, type StandingFacts } from './projection.ts';
import { standingsOf } from './trust.store.ts';

/** A rating is hidden until both sides have rated, or for so long after the show was completed. Spec 04, ratings. */
export const RATINGS_HIDDEN_FOR = 'P14D';

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

/** Counted when they are read, because it is the clock that reveals some. The twin of `visibleRatings` in completion. */
async function revealedRatings(
  db: Queryable,
  userIds: readonly string[],
  now: Date,
): Promise<Map<string, RevealedRatings>> {
  const { rows } = await sql<RevealedRatings & { userId: string }>`
    select r.rated_user_id as user_id, count(*) as rating_count, sum(r.rating) as rating_sum
    from ratings r join bookings b on b.id = r.booking_id
    where r.rated_user_id = any (${userIds}) and (
      b.completed_at <= ${shift(now, `-${RATINGS_HIDDEN_FOR}`)}
      or exists (select from ratings other where other.booking_id = r.booking_id and other.by_side <> r.by_side)
    )
    group by r.rated_user_id`.execute(db);
  return new Map(rows.map(({ userId, ...ratings }) => [userId, ratings]));
}
