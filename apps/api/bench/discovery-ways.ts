import { matchScoreSql } from '../src/modules/marketplace/opportunities/match-score.sql.ts';
import { cityKey, levelsMet } from '../src/modules/marketplace/opportunities/match-score.ts';
import { loadGigs } from '../src/modules/screens/opportunity/discovery.queries.ts';
import {
  countUpToCap,
  type RankedRow,
  type Ranking,
  rankAll,
} from '../src/modules/screens/opportunity/discovery-ranking.ts';
import { rankByTiers } from '../src/modules/screens/opportunity/discovery-tiers.ts';
import type { Queryable } from '../src/platform/db/database.ts';
import { runStatement, type Statement } from '../src/platform/db/statement.ts';

/** One way of answering: the ids of a page, with everything that the page needs read. */
export type Way = (db: Queryable, ranking: Ranking, shown: number) => Promise<string[]>;

/** What the product does. `onRank` is told how many statements the ranking took. */
export const chosen =
  (onRank: (statements: number) => void): Way =>
  async (db, ranking, shown) => {
    let statements = 0;
    const rows = await rankByTiers(ranking, (statement: Statement) => {
      statements += 1;
      return runStatement<RankedRow>(db, statement);
    });
    onRank(statements);
    return finish(db, ranking, rows.slice(0, shown));
  };

/** The same without the tiers: every gig ranked from the covering index. */
export const narrowScan: Way = async (db, ranking, shown) => {
  const rows = await runStatement<RankedRow>(db, rankAll(ranking));
  return finish(db, ranking, rows.slice(0, shown));
};

async function finish(db: Queryable, ranking: Ranking, rows: RankedRow[]): Promise<string[]> {
  await runStatement(db, countUpToCap(ranking));
  const gigs = await loadGigs(
    db,
    rows.map(({ id }) => id),
    ranking.now,
  );
  return gigs.map(({ id }) => id);
}

const SCORE = matchScoreSql({
  mask: '$2::bigint',
  fee: '$3::bigint',
  levels: '$4::text[]',
  cityKey: '$5::text',
});
/** As one would write it first: join everything, overlap arrays, count in a window, sort, cut off. The score costs the same. */
const NAIVE = `select o.*, v.venue_name, v.state, p.name as buyer_name, count(*) over () as total, ${SCORE} as score
  from opportunities o
  join venue_profiles v on v.id = o.venue_id
  join profile_names p on p.id = o.buyer_id
  left join applications a on a.opportunity_id = o.id and a.artist_id = $1
  where o.status = 'active' and o.is_public and o.starts_at > $6 and coalesce(o.application_deadline, o.starts_at) > $6 and a.id is null
    and (o.required_genres && $7::text[] or cardinality(o.required_genres) = 0) and o.budget_max >= $8
  order by score desc, o.event_date, o.id desc limit $9`;

export const naive: Way = async (db, { seeker, now }, shown) => {
  if (!seeker) return [];
  const { id, mask, genres, fee, experienceLevel, city, minimumFee } = seeker;
  const key = city === null ? null : cityKey(city);
  const values = [id, mask, fee, levelsMet(experienceLevel), key, now, genres, minimumFee ?? 0, shown];
  const rows = await runStatement<{ id: string }>(db, { text: NAIVE, values, hot: false });
  return rows.map((row) => row.id);
};
