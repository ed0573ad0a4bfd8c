import { createValues, type Statement, type Values } from '../../../platform/db/statement.ts';
import {
  matchScoreSql,
  PERFECT_ELSEWHERE,
  PERFECT_HERE,
  perfectSql,
} from '../../marketplace/opportunities/index.ts';
import type { Position, Sort } from './discovery-cursor.ts';
import {
  addArtist,
  addCity,
  conditions,
  fitting,
  isPlain,
  offered,
  type Search,
} from './discovery-filters.ts';

/** A gig in its rank, with all that a cursor may need. */
export interface RankedRow {
  id: string;
  eventDate: string;
  /** 0 in the orders that do not go by it. */
  score: number;
  /** paise */
  budgetMax: number;
}

/** A search with its order and the place where to go on. */
export interface Ranking extends Search {
  sort: Sort;
  after: Position | null;
  /** Rows that are needed, from `after` on. */
  need: number;
}

const ORDERS: Record<Sort, string> = {
  match: 'o.score desc, o.event_date, o.id desc',
  date: 'o.event_date, o.id desc',
  newest: 'o.id desc',
  fee: 'o.budget_max desc, o.event_date, o.id desc',
};

const PICKED = 'o.id, o.event_date as "eventDate", o.score, o.budget_max as "budgetMax"';

/**
 * Every gig that fits, in its order: the exact ranking, read from the covering index alone. It looks at all of them, however few are asked
 * for. The gigs themselves are joined later, and only those of the page.
 * @param scope `here` leaves it at the artist's own city
 */
export function rankAll(ranking: Ranking, scope: 'everywhere' | 'here' = 'everywhere'): Statement {
  const { sort, after, seeker, need } = ranking;
  const values = createValues();
  const where = conditions(ranking, values);
  let score = '0';
  if (seeker && sort === 'match') {
    const cityKey = addCity(seeker, values);
    score = matchScoreSql({ ...addArtist(seeker, values), cityKey });
    if (scope === 'here') where.push(`o.city_key = ${cityKey}`);
  }
  const text = `select ${PICKED} from (
      select o.id, o.event_date, o.budget_max, ${score} as score from opportunities o where ${where.join(' and ')}
    ) o ${after ? `where ${comesAfter(after, values)}` : ''}
    order by ${ORDERS[sort]} limit ${limitFor(need)}`;
  return { text, values: values.list, hot: isPlain(ranking) };
}

/** Gigs that a probe looks at before it gives up: a full ranking costs as much as some of these. */
const PROBE = 10_000;

/**
 * Gigs with full points in every part (elsewhere: every part but the location), by date. They all have one score, so that the order of the
 * index is the order of the ranking: it stops when there are enough, or at the end of its probe.
 * @param after a position among exactly these
 */
export function probePerfect(
  ranking: Ranking,
  scope: 'here' | 'elsewhere',
  after: Position | null,
): Statement {
  const { seeker, need } = ranking;
  if (!seeker) throw new Error('only an artist has matches');
  const values = createValues();
  const inOrder = offered(ranking, values);
  const onTheWay = [...fitting(ranking, values), perfectSql(addArtist(seeker, values))];
  if (after) inOrder.push(comesLater(after, values));
  if (scope === 'here') inOrder.push(`o.city_key = ${addCity(seeker, values)}`);
  else if (seeker.city !== null) onTheWay.push(`o.city_key is distinct from ${addCity(seeker, values)}`);
  const text = `select ${PICKED.replace('o.score', `${scope === 'here' ? PERFECT_HERE : PERFECT_ELSEWHERE} as score`)} from (
      select o.* from opportunities o where ${inOrder.join(' and ')} order by o.event_date, o.id desc limit ${PROBE}
    ) o where ${onTheWay.join(' and ')}
    order by o.event_date, o.id desc limit ${limitFor(need)}`;
  return { text, values: values.list, hot: isPlain(ranking) };
}

/** A literal and not a parameter, because the planner must know how early it may stop; few sizes, so that few plans are kept. */
const SIZES = [21, 51, 101, 201, 501, 1001, 2001, 5001];

/** The rows to ask for where `need` are needed. */
function limitFor(need: number): number {
  return SIZES.find((size) => size >= need) ?? need;
}

/** Counted as far as it matters: to one more than what is shown as "1,000+". */
export const COUNT_CAP = 1_000;
export function countUpToCap(search: Search): Statement {
  const values = createValues();
  const where = conditions(search, values).join(' and ');
  const text = `select count(*) as total from (select from opportunities o where ${where} limit ${COUNT_CAP + 1}) o`;
  return { text, values: values.list, hot: isPlain(search) };
}

function comesAfter(position: Position, values: Values): string {
  switch (position.sort) {
    case 'match': {
      const score = values.add(position.score, 'int');
      return `(o.score < ${score} or (o.score = ${score} and ${comesLater(position, values)}))`;
    }
    case 'date':
      return comesLater(position, values);
    case 'newest':
      return `o.id < ${values.add(position.id, 'uuid')}`;
    case 'fee': {
      const budget = values.add(position.budgetMax, 'bigint');
      return `(o.budget_max < ${budget} or (o.budget_max = ${budget} and ${comesLater(position, values)}))`;
    }
  }
}

/** Behind a gig in the order of ties: a later date, or the same date and older. The first half lets the index begin there. */
function comesLater({ eventDate, id }: Position, values: Values): string {
  const date = values.add(eventDate, 'date');
  return `(o.event_date >= ${date} and (o.event_date > ${date} or o.id < ${values.add(id, 'uuid')}))`;
}
