import { add, at, divideHalfUp, type Paise, paise } from '@backline/kernel';
import { EMPTY } from '../model/assignment.ts';
import { emergingTarget, headlinerTarget, localTarget } from '../model/model.ts';
import type { Plan } from '../model/plan.ts';
import { artistFee, fixedCostOf } from '../model/problem.ts';
import { CATEGORIES, type Category } from '../rules/category.ts';

/** Shares are basis points: 10,000 is the whole. A target is null where the terms set none. */
export interface Metrics {
  slots: number;
  fixedEvents: number;
  filled: number;
  fillRate: number;
  /** Fees of the slots, in paise. */
  spend: Paise;
  /** What fixed events cost, in paise. */
  fixedCost: Paise;
  totalBudget: Paise;
  budgetUse: number;
  averageFee: Paise;
  /** Average of the match scores of filled slots, in hundredths. */
  averageScore: number;
  categories: Record<Category, { slots: number; spend: Paise; share: number; target: number }>;
  local: { slots: number; target: number | null };
  touring: { slots: number; target: number | null };
  emergingTarget: number;
  /** By main genre, most frequent first. */
  genres: { genre: string; slots: number }[];
  months: {
    month: string;
    slots: number;
    filled: number;
    headliners: number;
    headlinerTarget: number;
    genres: number;
    genreTarget: number | null;
  }[];
  differentArtists: number;
}

/** Basis points, half up; in two steps, because an amount times 10,000 may be more than a double holds exactly. */
function share(part: number, whole: number): number {
  if (whole <= 0) return 0;
  const rest = part % whole;
  const beyond = (rest * 100) % whole;
  const percent = ((part - rest) / whole) * 100 + (rest * 100 - beyond) / whole; // money-check: exact quotients, for a ratio and no amount
  return percent * 100 + divideHalfUp(beyond * 100, whole);
}

const mean = (sum: number, count: number): number => (count === 0 ? 0 : divideHalfUp(sum, count));

/** Key figures of the calendar, each with its target where there is one. docs/rules/programming.md#explanations */
export function metricsOf(plan: Plan): Metrics {
  const { problem } = plan.task;
  const { terms } = problem.instance;
  const played = [...plan.assigned.entries()].filter(([, artist]) => artist !== EMPTY);
  const fixedCost = fixedCostOf(terms);
  const local = played.filter(([, artist]) => at(problem.local, artist) === 1).length;
  const asksLocal = terms.city !== null;
  const scores = played.reduce((sum, [, artist]) => sum + at(problem.scores, artist).total, 0);
  return {
    slots: problem.slots.length,
    fixedEvents: terms.fixedEvents.length,
    filled: played.length,
    fillRate: share(played.length, problem.slots.length),
    spend: paise(plan.spent),
    fixedCost,
    totalBudget: terms.totalBudget,
    budgetUse: share(plan.spent + fixedCost, terms.totalBudget),
    averageFee: paise(mean(plan.spent, played.length)),
    averageScore: mean(scores * 100, played.length),
    categories: categoriesOf(plan, played),
    local: { slots: local, target: asksLocal ? localTarget(problem) : null },
    touring: {
      slots: played.length - local,
      target: asksLocal ? problem.slots.length - localTarget(problem) : null,
    },
    emergingTarget: emergingTarget(problem),
    genres: genresOf(plan, played),
    months: monthsOf(plan, played),
    differentArtists: new Set(played.map(([, artist]) => artist)).size,
  };
}

type Played = readonly (readonly [number, number])[];

function categoriesOf({ task }: Plan, played: Played): Metrics['categories'] {
  const { problem } = task;
  const { totalBudget, breakdown } = problem.instance.terms;
  const one = (name: Category) => {
    const own = played.filter(([, artist]) => at(CATEGORIES, at(problem.category, artist)) === name);
    const spend = add(...own.map(([, artist]) => artistFee(problem, artist)));
    return { slots: own.length, spend, share: share(spend, totalBudget), target: breakdown[name] * 100 };
  };
  return { headliner: one('headliner'), support: one('support'), emerging: one('emerging') };
}

function genresOf({ task }: Plan, played: Played): Metrics['genres'] {
  const counts = new Map<string, number>();
  for (const [, artist] of played) {
    const genre = at(task.problem.genreNames, at(task.problem.genre, artist));
    counts.set(genre, (counts.get(genre) ?? 0) + 1);
  }
  return [...counts]
    .map(([genre, slots]) => ({ genre, slots }))
    .sort((a, b) => b.slots - a.slots || a.genre.localeCompare(b.genre));
}

function monthsOf({ task }: Plan, played: Played): Metrics['months'] {
  const { problem } = task;
  return problem.months.map((month, index) => {
    const own = played.filter(([slot]) => at(problem.monthOf, slot) === index);
    return {
      month,
      slots: problem.monthOf.filter((other) => other === index).length,
      filled: own.length,
      headliners: own.filter(([, artist]) => at(CATEGORIES, at(problem.category, artist)) === 'headliner')
        .length,
      headlinerTarget: headlinerTarget(problem, index),
      genres: new Set(own.map(([, artist]) => at(problem.genre, artist))).size,
      genreTarget: problem.instance.terms.constraints.minGenresPerMonth,
    };
  });
}
