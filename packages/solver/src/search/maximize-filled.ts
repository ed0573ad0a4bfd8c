import { add, at } from '@backline/kernel';
import { budgetScale } from '../linear/formulation.ts';
import type { Highs } from '../linear/highs.ts';
import { type Duals, lagrangianBound } from '../linear/lagrangian-bound.ts';
import { solveMilp } from '../linear/milp.ts';
import type { Pairs } from '../linear/pairs.ts';
import { corePairs, integerBound, pairsAfterFixing } from '../linear/reduced-cost-fixing.ts';
import { solveRelaxation } from '../linear/relaxation.ts';
import { withFilledSlots } from '../model/model.ts';
import { Plan } from '../model/plan.ts';
import { artistFee } from '../model/problem.ts';
import { taskOf } from '../model/task.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../rules/weights.ts';

export interface MaximizeOptions {
  seed: number;
  stop: () => boolean;
  /** Wall seconds that are left. */
  secondsLeft: () => number;
  /** The MILP takes the core of more pairs than this. */
  pairsAtMost: number;
}

export interface MaximizedPlan {
  /** A plan with the largest number of filled slots that was found; the one given where it has as many. */
  plan: Plan;
  /** Upper bound: no calendar fills more slots. */
  atMost: number;
}

const ONLY_FILLED: Weights = {
  ...(Object.fromEntries(Object.keys(DEFAULT_WEIGHTS).map((wish) => [wish, 0])) as Weights),
  filled: 1,
};

/** Factors on the budget's dual, tried until the fees are within the budget; with the last, fees are the whole objective. */
const BUDGET_DUAL_FACTORS = [1, 1.25, Number.POSITIVE_INFINITY];
/** A thousandth of the budget: fees need not be minimal, only low enough. */
const GAP_LIMIT = 1;

/**
 * Fills as many slots as can be filled. A filled slot outweighs the wishes, so that one slot is the largest part of a wide
 * gap, in the plan and in the bound. With the number of slots as a constraint, and the wishes and the budget relaxed into
 * the objective at their duals, what remains is nearly a network flow, which HiGHS solves at once where the whole model
 * takes minutes. docs/solver.md, maximizing filled slots.
 * @param duals of the relaxation of the whole model, for `pairs`
 */
export function maximizeFilledSlots(
  highs: Highs,
  from: Plan,
  pairs: Pairs,
  duals: Duals,
  options: MaximizeOptions,
): MaximizedPlan {
  const { problem } = from.task;
  const { seed, stop } = options;
  const task = taskOf({ ...problem, instance: { ...problem.instance, weights: ONLY_FILLED } });
  const plan = new Plan(task, from.assigned);
  const unitPairs = pairs.withObjective(() => 1);
  const { bound } = solveRelaxation(highs, task, unitPairs, plan.assigned, { seed, stop });
  const atMost = Math.max(plan.objective, integerBound(bound.value));
  if (atMost <= plan.objective) return { plan: from, atMost };
  const unfixed = pairsAfterFixing(plan, unitPairs, bound);
  const kept = corePairs(plan, unitPairs, bound, unfixed, options.pairsAtMost);
  const found = planWithFilled(highs, plan, { from, pairs, duals, kept, count: atMost }, options);
  return { plan: found ? new Plan(from.task, found.assigned) : from, atMost };
}

interface Search {
  from: Plan;
  pairs: Pairs;
  duals: Duals;
  kept: readonly number[];
  /** Slots to be filled. */
  count: number;
}

/** @returns a plan within the budget with this many slots filled, or null where none was found */
function planWithFilled(
  highs: Highs,
  plan: Plan,
  { from, pairs, duals, kept, count }: Search,
  { seed, stop, secondsLeft }: MaximizeOptions,
): Plan | null {
  const { problem } = plan.task;
  // Every fee is within its slot's budget, so that this total forbids nothing.
  const unlimited = { ...problem, budget: add(...problem.slots.map(({ budget }) => budget)) };
  const model = withFilledSlots(problem, plan.task.model, count, count);
  const start = new Plan(taskOf(unlimited, model), plan.assigned);
  for (const factor of BUDGET_DUAL_FACTORS) {
    const priced = pairs.withObjective(relaxedObjective(from, pairs, duals, factor));
    const options = { seed, stop, timeLimit: secondsLeft(), gapLimit: GAP_LIMIT };
    const found = solveMilp(highs, start, priced, kept, options).plan;
    if (found.objective >= count && found.spent <= problem.budget) return found;
  }
  return null;
}

/** Per pair its reduced cost with the budget's dual times the factor and repeat windows left out; or nothing but the fee. */
function relaxedObjective(
  { task }: Plan,
  pairs: Pairs,
  duals: Duals,
  factor: number,
): (artist: number, pair: number) => number {
  const { problem } = task;
  const scale = budgetScale(problem.budget);
  if (factor === Number.POSITIVE_INFINITY) return (artist) => -scale * artistFee(problem, artist);
  const relaxed = { ...duals, budget: duals.budget * factor, repeat: new Map(), repeatSum: 0 };
  const { reducedCosts } = lagrangianBound(task, pairs, relaxed);
  return (_artist, pair) => at(reducedCosts, pair);
}
