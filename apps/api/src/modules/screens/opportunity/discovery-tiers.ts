import type { Statement } from '../../../platform/db/statement.ts';
import { PERFECT_ELSEWHERE, PERFECT_HERE } from '../../marketplace/opportunities/index.ts';
import type { Position } from './discovery-cursor.ts';
import { probePerfect, type RankedRow, type Ranking, rankAll } from './discovery-ranking.ts';

export type Run = (statement: Statement) => Promise<RankedRow[]>;

/**
 * The first rows of the exact ranking by match, without looking at every gig where that can be helped. A score is a sum of few parts, and
 * the best sums are known beforehand:
 *
 * 1. perfect in the artist's own city (100): nothing beats them;
 * 2. the whole own city, ranked, together with what is perfect elsewhere (95): no other gig elsewhere reaches 95;
 * 3. everything.
 *
 * A tier answers only if nothing behind it could come before what it found; the last always answers.
 */
export async function rankByTiers(ranking: Ranking, run: Run): Promise<RankedRow[]> {
  const early = canStopEarly(ranking)
    ? ((await perfectHere(ranking, run)) ?? (await cityAndElsewhere(ranking, run)))
    : null;
  return (early ?? (await run(rankAll(ranking)))).slice(0, ranking.need);
}

/** A text is not in the index, and a chosen city leaves little to rank. Behind the perfect scores only the full ranking knows the order. */
function canStopEarly({ sort, seeker, query, after }: Ranking): boolean {
  return (
    sort === 'match' &&
    seeker !== null &&
    !query.search &&
    !query.city &&
    (after === null || after.score >= PERFECT_ELSEWHERE)
  );
}

async function perfectHere(ranking: Ranking, run: Run): Promise<RankedRow[] | null> {
  const { seeker, after, need } = ranking;
  if (!seeker?.city || (after !== null && after.score < PERFECT_HERE)) return null;
  const rows = await run(probePerfect(ranking, 'here', after));
  return rows.length >= need ? rows : null;
}

async function cityAndElsewhere(ranking: Ranking, run: Run): Promise<RankedRow[] | null> {
  const { seeker, after, need } = ranking;
  const among = (score: number): Position | null => (after?.score === score ? after : null);
  const [city, elsewhere] = await Promise.all([
    seeker?.city ? run(rankAll(ranking, 'here')) : [],
    run(probePerfect(ranking, 'elsewhere', among(PERFECT_ELSEWHERE))),
  ]);
  const last = city[need - 1];
  const settled = elsewhere.length >= need || (last !== undefined && last.score > PERFECT_ELSEWHERE);
  return settled ? [...city, ...elsewhere].sort(byRank) : null;
}

/** The order of the ranking: score, then the earlier date, then the newer gig (ids grow with time). */
function byRank(one: RankedRow, other: RankedRow): number {
  if (one.score !== other.score) return other.score - one.score;
  if (one.eventDate !== other.eventDate) return one.eventDate < other.eventDate ? -1 : 1;
  return one.id > other.id ? -1 : 1;
}
