import { type Paise, percentOf } from '@backline/kernel';
import type { Instance } from '../input/instance.ts';
import { EMPTY } from '../model/hurdles.ts';
import { lockProblems } from '../model/lock-problems.ts';
import { Plan, type Task, taskOf } from '../model/plan.ts';
import { compile } from '../model/problem.ts';
import type { WeightName } from '../rules/weights.ts';
import { type Choices, choicesOf, lockedOnly, openSlots } from '../search/choices.ts';
import { improve } from '../search/local-search.ts';
import { fillEmpty } from '../search/start.ts';

/** A plan that was found under another budget: what is told can be had, more may be possible. */
export interface OtherBudget {
  totalBudget: Paise;
  /** Change of the objective in points, and of the filled slots. */
  points: number;
  filled: number;
}

export interface Sensitivity {
  /** Ten percent more and less; null where locks leave no plan. */
  more: OtherBudget | null;
  less: OtherBudget | null;
  /** Points of all other wishes that could be had without one wish, at least; the dearest first. */
  wishes: { wish: WeightName; cost: number }[];
}

const STEPS = 15_000;
const STEPS_A_PAIR = 20;
const MORE = 11_000;
const LESS = 9_000;
const NOT_WISHES: readonly WeightName[] = ['filled', 'match', 'stability'];

/**
 * What a tenth of the budget would change, and what each wish costs: the plan is bettered by a short local search under the changed terms, from where
 * it stands. The figures are therefore what can be had at least, reached by a real plan. Spec 07, explanations.
 */
export function sensitivityOf(plan: Plan, choices: Choices, stop: () => boolean): Sensitivity {
  const { instance } = plan.task.problem;
  const names = Object.keys(instance.weights) as WeightName[];
  const wishes = names
    .filter(
      (wish) => !NOT_WISHES.includes(wish) && plan.task.model.auxiliaries.some((own) => own.wish === wish),
    )
    .map((wish) => ({ wish, cost: wishCost(plan, choices, wish, stop) }))
    .sort((a, b) => b.cost - a.cost || a.wish.localeCompare(b.wish));
  return { more: withBudget(plan, MORE, stop), less: withBudget(plan, LESS, stop), wishes };
}

function withBudget(plan: Plan, share: number, stop: () => boolean): OtherBudget | null {
  const { instance } = plan.task.problem;
  const totalBudget = percentOf(instance.terms.totalBudget, share);
  const problem = compile({ ...instance, terms: { ...instance.terms, totalBudget } });
  if (lockProblems(problem).length > 0) return null;
  // Artists stay what they are: the question is what the money would buy, not how it would rename them.
  const task = taskOf({ ...problem, category: plan.task.problem.category });
  const other = carriedOver(plan, task, choicesOf(problem), stop);
  return { totalBudget, points: other.points - plan.points, filled: filled(other) - filled(plan) };
}

const filled = ({ assigned }: Plan): number => assigned.filter((artist) => artist !== EMPTY).length;

function wishCost(plan: Plan, choices: Choices, wish: WeightName, stop: () => boolean): number {
  const { problem } = plan.task;
  const { instance } = problem;
  const without: Instance = { ...instance, weights: { ...instance.weights, [wish]: 0 } };
  // No weight changes who may play where, so that the rest of the problem stays.
  const other = carriedOver(plan, taskOf({ ...problem, instance: without }), choices, stop);
  // Under the changed weights the wish itself counts nothing, on both sides.
  const now = plan.points - plan.parts()[wish];
  return Math.max(0, other.points - now);
}

function carriedOver(plan: Plan, task: Task, choices: Choices, stop: () => boolean): Plan {
  const start = new Plan(task, lockedOnly(task.problem));
  for (const slot of openSlots(task.problem)) {
    const artist = plan.assigned[slot] ?? EMPTY;
    if (artist !== EMPTY && start.fits(slot, artist)) start.put(slot, artist);
  }
  fillEmpty(start, choices, 0);
  const pairs = choices.reduce((sum, open) => sum + open.length, 0);
  const steps = Math.min(STEPS, STEPS_A_PAIR * pairs);
  return improve(start, choices, { seed: task.problem.instance.seed, steps, heat: 5, stop });
}
