import { type Paise, percentOf } from '@backline/kernel';
import type { Instance } from '../input/instance.ts';
import type { Highs } from '../linear/highs.ts';
import { pairsOf } from '../linear/pairs.ts';
import { integerBound } from '../linear/reduced-cost-fixing.ts';
import { solveRelaxation } from '../linear/relaxation.ts';
import { EMPTY } from '../model/assignment.ts';
import {
  type EligibleArtists,
  eligibleArtists,
  freeSlots,
  lockedCalendar,
} from '../model/eligible-artists.ts';
import { lockConflicts } from '../model/lock-conflicts.ts';
import { Plan } from '../model/plan.ts';
import { compile } from '../model/problem.ts';
import { type Task, taskOf } from '../model/task.ts';
import type { WeightName } from '../rules/weights.ts';
import { fillEmptySlots } from '../search/construction.ts';
import { anneal } from '../search/simulated-annealing.ts';

/** The range of a change of the objective: what a plan was found for, and what the relaxation proves; null where no time was left for it. */
export interface PointsRange {
  lower: number;
  upper: number | null;
}

export interface BudgetChange {
  totalBudget: Paise;
  /** Change of the objective. */
  points: PointsRange;
  /** Change of the filled slots in the plan that was found. */
  filled: number;
}

export interface Sensitivity {
  /** Ten percent more and less; null where locks leave no feasible plan, or no time was left. */
  more: BudgetChange | null;
  less: BudgetChange | null;
  /** What all other wishes together could gain if one wish had no weight; the most expensive first. */
  wishes: { wish: WeightName; cost: PointsRange }[];
  /** Whether a clock ended it early; another machine may then answer differently. */
  truncated: boolean;
}

const STEPS = 15_000;
const STEPS_PER_PAIR = 20;
/** Low: the plan is near-optimal for terms that are nearly the same. */
const INITIAL_TEMPERATURE = 5;
const MORE = 11_000;
const LESS = 9_000;
const NOT_WISHES: readonly WeightName[] = ['filled', 'match', 'stability'];

/**
 * What a tenth of the budget would change, and what each wish costs. Under the changed terms a short local search from the
 * plan gives the lower end of the range, the relaxation its upper end. docs/rules/programming.md#explanations
 * @param stop called often; true ends it with what is known
 */
export function sensitivityOf(
  highs: Highs,
  plan: Plan,
  eligible: EligibleArtists,
  stop: () => boolean,
): Sensitivity {
  let truncated = false;
  const stopped = (): boolean => {
    truncated ||= stop();
    return truncated;
  };
  const { instance } = plan.task.problem;
  const names = Object.keys(instance.weights) as WeightName[];
  const [more, less] = [budgetChange(highs, plan, MORE, stopped), budgetChange(highs, plan, LESS, stopped)];
  const wishes = names
    .filter((wish) => isActive(plan, wish))
    .map((wish) => ({ wish, cost: wishCost(highs, plan, eligible, wish, stopped) }))
    .sort((a, b) => b.cost.lower - a.cost.lower || a.wish.localeCompare(b.wish));
  return { more, less, wishes, truncated };
}

/** Category is part of every pair's coefficient; the others are active where they have an auxiliary. */
function isActive({ task }: Plan, wish: WeightName): boolean {
  if (NOT_WISHES.includes(wish)) return false;
  if (wish === 'category') return task.problem.instance.weights.category > 0 && task.problem.slots.length > 0;
  return task.auxiliaries.some((auxiliary) => auxiliary.wish === wish);
}

function budgetChange(highs: Highs, plan: Plan, share: number, stop: () => boolean): BudgetChange | null {
  if (stop()) return null;
  const { instance } = plan.task.problem;
  const totalBudget = percentOf(instance.terms.totalBudget, share);
  const problem = compile({ ...instance, terms: { ...instance.terms, totalBudget } });
  if (lockConflicts(problem).length > 0) return null;
  // Artists keep their categories: the question is what the money would buy, not how it would rename them.
  const task = taskOf({ ...problem, category: plan.task.problem.category });
  const eligible = eligibleArtists(problem);
  const other = adapted(plan, task, eligible, stop);
  return {
    totalBudget,
    points: rangeOf(highs, other, eligible, plan.objective, stop),
    filled: filledIn(other) - filledIn(plan),
  };
}

const filledIn = ({ assigned }: Plan): number => assigned.filter((artist) => artist !== EMPTY).length;

function wishCost(
  highs: Highs,
  plan: Plan,
  eligible: EligibleArtists,
  wish: WeightName,
  stop: () => boolean,
): PointsRange {
  const { problem } = plan.task;
  const { instance } = problem;
  const without: Instance = { ...instance, weights: { ...instance.weights, [wish]: 0 } };
  // No weight changes eligibility, so that the rest of the problem stays.
  const other = adapted(plan, taskOf({ ...problem, instance: without }), eligible, stop);
  // Under the changed weights the wish itself counts nothing, on both sides.
  const { lower, upper } = rangeOf(highs, other, eligible, plan.objective - plan.parts()[wish], stop);
  return { lower: Math.max(0, lower), upper };
}

/** How far the objective of `found` is above `current`, and how far that of any plan under the same terms can be. */
function rangeOf(
  highs: Highs,
  found: Plan,
  eligible: EligibleArtists,
  current: number,
  stop: () => boolean,
): PointsRange {
  const lower = found.objective - current;
  if (stop()) return { lower, upper: null };
  const { task } = found;
  const { seed } = task.problem.instance;
  const pairs = pairsOf(task, eligible);
  const { bound, finished } = solveRelaxation(highs, task, pairs, found.assigned, { seed, stop });
  const upper = finished ? Math.max(found.objective, integerBound(bound.value)) - current : null;
  return { lower, upper };
}

/** The plan as far as it is feasible under the task's terms, filled up and improved by a short local search. */
function adapted(plan: Plan, task: Task, eligible: EligibleArtists, stop: () => boolean): Plan {
  const start = new Plan(task, lockedCalendar(task.problem));
  for (const slot of freeSlots(task.problem)) {
    const artist = plan.artistIn(slot);
    if (artist !== EMPTY && start.isFeasible(slot, artist)) start.assign(slot, artist);
  }
  fillEmptySlots(start, eligible, 0);
  const pairs = eligible.reduce((sum, artists) => sum + artists.length, 0);
  const steps = Math.min(STEPS, STEPS_PER_PAIR * pairs);
  const { seed } = task.problem.instance;
  return anneal(start, eligible, { seed, steps, initialTemperature: INITIAL_TEMPERATURE, stop });
}
