import { type Paise, percentOf } from '@backline/kernel';
import type { Instance } from '../input/instance.ts';
import { wholeBound } from '../linear/fixing.ts';
import type { Highs } from '../linear/highs.ts';
import { pairsOf } from '../linear/pairs.ts';
import { relax } from '../linear/relaxation.ts';
import { type Choices, choicesOf, lockedOnly, openSlots } from '../model/choices.ts';
import { EMPTY } from '../model/hurdles.ts';
import { lockProblems } from '../model/lock-problems.ts';
import { Plan, type Task, taskOf } from '../model/plan.ts';
import { compile } from '../model/problem.ts';
import type { WeightName } from '../rules/weights.ts';
import { improve } from '../search/local-search.ts';
import { fillEmpty } from '../search/start.ts';

/** A change in points: what a plan was found for, and what the relaxation proves to be the most; null where no time was left to prove any. */
export interface PointsRange {
  least: number;
  most: number | null;
}

export interface OtherBudget {
  totalBudget: Paise;
  /** Change of the objective. */
  points: PointsRange;
  /** Change of the filled slots in the plan that was found. */
  filled: number;
}

export interface Sensitivity {
  /** Ten percent more and less; null where locks leave no plan, or no time was left to look. */
  more: OtherBudget | null;
  less: OtherBudget | null;
  /** What all other wishes together could gain without one wish; the dearest first. */
  wishes: { wish: WeightName; cost: PointsRange }[];
  /** Whether the clock cut it short; another machine may then say otherwise. */
  cut: boolean;
}

const STEPS = 15_000;
const STEPS_A_PAIR = 20;
const MORE = 11_000;
const LESS = 9_000;
const NOT_WISHES: readonly WeightName[] = ['filled', 'match', 'stability'];

/**
 * What a tenth of the budget would change, and what each wish costs. Under the changed terms the plan is bettered by a short local search from where it
 * stands, which gives what can be had at least, and the relaxation gives what nobody can exceed. Spec 07, explanations.
 * @param stop asked often; true ends it with what is known
 */
export function sensitivityOf(highs: Highs, plan: Plan, choices: Choices, stop: () => boolean): Sensitivity {
  let cut = false;
  const asked = (): boolean => {
    cut ||= stop();
    return cut;
  };
  const { instance } = plan.task.problem;
  const names = Object.keys(instance.weights) as WeightName[];
  const [more, less] = [withBudget(highs, plan, MORE, asked), withBudget(highs, plan, LESS, asked)];
  const wishes = names
    .filter((wish) => isAsked(plan, wish))
    .map((wish) => ({ wish, cost: wishCost(highs, plan, choices, wish, asked) }))
    .sort((a, b) => b.cost.least - a.cost.least || a.wish.localeCompare(b.wish));
  return { more, less, wishes, cut };
}

/** Category counts in every slot, the others where the model has something to wish for. */
function isAsked({ task }: Plan, wish: WeightName): boolean {
  if (NOT_WISHES.includes(wish)) return false;
  if (wish === 'category') return task.problem.instance.weights.category > 0 && task.problem.slots.length > 0;
  return task.model.auxiliaries.some((own) => own.wish === wish);
}

function withBudget(highs: Highs, plan: Plan, share: number, stop: () => boolean): OtherBudget | null {
  if (stop()) return null;
  const { instance } = plan.task.problem;
  const totalBudget = percentOf(instance.terms.totalBudget, share);
  const problem = compile({ ...instance, terms: { ...instance.terms, totalBudget } });
  if (lockProblems(problem).length > 0) return null;
  // Artists stay what they are: the question is what the money would buy, not how it would rename them.
  const task = taskOf({ ...problem, category: plan.task.problem.category });
  const choices = choicesOf(problem);
  const other = carriedOver(plan, task, choices, stop);
  return {
    totalBudget,
    points: rangeOf(highs, other, choices, plan.points, stop),
    filled: filled(other) - filled(plan),
  };
}

const filled = ({ assigned }: Plan): number => assigned.filter((artist) => artist !== EMPTY).length;

function wishCost(
  highs: Highs,
  plan: Plan,
  choices: Choices,
  wish: WeightName,
  stop: () => boolean,
): PointsRange {
  const { problem } = plan.task;
  const { instance } = problem;
  const without: Instance = { ...instance, weights: { ...instance.weights, [wish]: 0 } };
  // No weight changes who may play where, so that the rest of the problem stays.
  const other = carriedOver(plan, taskOf({ ...problem, instance: without }), choices, stop);
  // Under the changed weights the wish itself counts nothing, on both sides.
  const { least, most } = rangeOf(highs, other, choices, plan.points - plan.parts()[wish], stop);
  return { least: Math.max(0, least), most };
}

/** What `found` is worth beyond `now`, and what at most any plan under its terms is. */
function rangeOf(highs: Highs, found: Plan, choices: Choices, now: number, stop: () => boolean): PointsRange {
  const least = found.points - now;
  if (stop()) return { least, most: null };
  const { task } = found;
  const { seed } = task.problem.instance;
  const { bound, finished } = relax(highs, task, pairsOf(task, choices), found.assigned, { seed, stop });
  return { least, most: finished ? Math.max(found.points, wholeBound(bound.value)) - now : null };
}

function carriedOver(plan: Plan, task: Task, choices: Choices, stop: () => boolean): Plan {
  const start = new Plan(task, lockedOnly(task.problem));
  for (const slot of openSlots(task.problem)) {
    const artist = plan.artistIn(slot);
    if (artist !== EMPTY && start.fits(slot, artist)) start.put(slot, artist);
  }
  fillEmpty(start, choices, 0);
  const pairs = choices.reduce((sum, open) => sum + open.length, 0);
  const steps = Math.min(STEPS, STEPS_A_PAIR * pairs);
  return improve(start, choices, { seed: task.problem.instance.seed, steps, heat: 5, stop });
}
