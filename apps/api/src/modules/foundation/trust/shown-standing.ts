import type { Queryable } from '../../../platform/db/database.ts';
import { runPrepared } from '../../../platform/db/statement.ts';
import { NEW_STANDING, type StandingFacts } from './projection.ts';

interface RevealedRatings {
  ratingCount: number;
  ratingSum: number;
}
/** A standing with what may be shown of the ratings at an instant. */
export type ShownStanding = StandingFacts & RevealedRatings;

export const NEW_SHOWN_STANDING: Readonly<ShownStanding> = { ...NEW_STANDING, ratingCount: 0, ratingSum: 0 };

/**
 * A member's shown standing as a part of a statement that shows more: columns under the names of `ShownStanding`, and what to join for them.
 * Ratings are read from themselves, as they were revealed by an instant: a hidden one is in no number that anybody sees.
 * @param member the expression of the member's id
 * @param now the expression of the instant
 */
export function shownStandingSql(member: string, now: string): { columns: string; joins: string } {
  const facts: [keyof StandingFacts, string][] = [
    ['halfPoints', 'half_points'],
    ['eventCount', 'event_count'],
    ['completed', 'completed'],
    ['cancelled', 'cancelled'],
    ['disputed', 'disputed'],
    ['latePayments', 'late_payments'],
  ];
  const columns = facts.map(
    ([name, column]) => `coalesce(standing.${column}, ${NEW_STANDING[name]}) as "${name}"`,
  );
  return {
    columns: `${columns.join(', ')}, stars.count as "ratingCount", stars.sum as "ratingSum"`,
    joins: `left join standings standing on standing.user_id = ${member}
      cross join lateral (
        select count(*) as count, coalesce(sum(r.rating), 0) as sum from ratings r
        where r.rated_user_id = ${member} and r.revealed_at <= ${now}
      ) stars`,
  };
}

export async function shownStandingOf(db: Queryable, userId: string, now: Date): Promise<ShownStanding> {
  const standings = await shownStandingsOf(db, [userId], now);
  return standings.get(userId) ?? NEW_SHOWN_STANDING;
}

const SHOWN = shownStandingSql('member.id', '$2');
const SHOWN_STANDINGS = `select member.id, ${SHOWN.columns} from unnest($1::uuid[]) member (id) ${SHOWN.joins}`;

/** For a list of members. Every id has an entry. */
export async function shownStandingsOf(
  db: Queryable,
  userIds: readonly string[],
  now: Date,
): Promise<Map<string, ShownStanding>> {
  if (userIds.length === 0) return new Map();
  const rows = await runPrepared<ShownStanding & { id: string }>(db, SHOWN_STANDINGS, [userIds, now]);
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}
