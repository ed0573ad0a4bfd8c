import { add, at } from '@backline/kernel';
import { mostPromising, stillUseful, wholeBound } from '../linear/fixing.ts';
import type { Highs } from '../linear/highs.ts';
import { solveMilp } from '../linear/milp.ts';
import type { Pairs } from '../linear/pairs.ts';
import { boundBy, type Prices } from '../linear/prices.ts';
import { relax } from '../linear/relaxation.ts';
import { budgetScale } from '../linear/soft-rows.ts';
import { withFilled } from '../model/model.ts';
import { Plan, taskOf } from '../model/plan.ts';
import { artistFee } from '../model/problem.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../rules/weights.ts';

export interface FillOptions {
  seed: number;
  stop: () => boolean;
  /** Wall seconds that are left. */
  secondsLeft: () => number;
  /** The MILP takes the most promising of more pairs than this. */
  pairsAtMost: number;
}

export interface Filled {
  /** A plan with as many filled slots as were found; the one given where it has as many. */
  plan: Plan;
  /** No calendar fills more slots. */
  most: number;
}

const ONLY_FILLED: Weights = {
  ...(Object.fromEntries(Object.keys(DEFAULT_WEIGHTS).map((wish) => [wish, 0])) as Weights),
  filled: 1,
};

/** How many times its price money is reckoned, until the fees are within the budget; in the end nothing but money counts. */
const THRIFT = [1, 1.25, Number.POSITIVE_INFINITY];
/** A thousandth of the budget: fees need not be the lowest, only low enough. */
const TOLERANCE = 1;

/**
 * Fills as many slots as can be filled: a filled slot outweighs the wishes, so that one slot is the largest part of a wide gap, in the plan and in
 * the bound. With the number of slots as a rule, and wishes and budget as prices, what remains is nearly a flow, which the solver settles at once where
 * the whole model keeps it busy for minutes. docs/solver.md, filling.
 * @param prices of the relaxation of the whole model, for `pairs`
 */
export function fillMost(
  highs: Highs,
  from: Plan,
  pairs: Pairs,
  prices: Prices,
  options: FillOptions,
): Filled {
  const { problem } = from.task;
  const { seed, stop } = options;
  const task = taskOf({ ...problem, instance: { ...problem.instance, weights: ONLY_FILLED } });
  const plan = new Plan(task, from.assigned);
  const alike = pairs.withWorth(() => 1);
  const { bound } = relax(highs, task, alike, plan.assigned, { seed, stop });
  const most = Math.max(plan.points, wholeBound(bound.value));
  if (most <= plan.points) return { plan: from, most };
  const kept = mostPromising(plan, alike, bound, stillUseful(plan, alike, bound), options.pairsAtMost);
  const found = filled(highs, plan, { from, pairs, prices, kept, count: most }, options);
  return { plan: found ? new Plan(from.task, found.assigned) : from, most };
}

interface Search {
  from: Plan;
  pairs: Pairs;
  prices: Prices;
  kept: readonly number[];
  /** Slots to be filled. */
  count: number;
}

/** @returns a plan with so many slots filled and within the budget, or null where none was found */
function filled(
  highs: Highs,
  plan: Plan,
  { from, pairs, prices, kept, count }: Search,
  { seed, stop, secondsLeft }: FillOptions,
): Plan | null {
  const { problem } = plan.task;
  // Every fee is within its slot's budget, so that this budget forbids nothing.
  const free = { ...problem, budget: add(...problem.slots.map(({ budget }) => budget)) };
  const start = new Plan(taskOf(free, withFilled(problem, plan.task.model, count, count)), plan.assigned);
  for (const thrift of THRIFT) {
    const worth = worthOf(from, pairs, prices, thrift);
    const options = { seed, stop, secondsAtMost: secondsLeft(), tolerance: TOLERANCE };
    const found = solveMilp(highs, start, pairs.withWorth(worth), kept, options).plan;
    if (found.points >= count && found.spent <= problem.budget) return found;
  }
  return null;
}

/** What is left of each pair's worth after paying for the wishes and for money, the latter at its price times the thrift; or nothing but the fee. */
function worthOf(
  { task }: Plan,
  pairs: Pairs,
  prices: Prices,
  thrift: number,
): (artist: number, pair: number) => number {
  const { problem } = task;
  const scale = budgetScale(problem.budget);
  if (thrift === Number.POSITIVE_INFINITY) return (artist) => -scale * artistFee(problem, artist);
  const unrepeated = { ...prices, budget: prices.budget * thrift, repeat: new Map(), repeatSum: 0 };
  const { reduced } = boundBy(task, pairs, unrepeated);
  return (_artist, pair) => at(reduced, pair);
}
