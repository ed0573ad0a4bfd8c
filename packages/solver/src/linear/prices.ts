import { at } from '@backline/kernel';
import type { Task } from '../model/plan.ts';
import { artistFee } from '../model/problem.ts';
import type { Pairs } from './pairs.ts';
import { budgetScale } from './soft-rows.ts';

/** A price for every row except the slots': what one unit of it is worth in points. Any such prices of the right sign give a valid bound. */
export interface Prices {
  /** A thousandth of the budget. */
  budget: number;
  /** Soft rows, in their units; at least 0 for `least`, at most 0 for `most`. */
  soft: Float64Array;
  /** Per artist, by slot: the sum of the prices of the repeat windows that hold the slot. */
  repeat: ReadonlyMap<number, Float64Array>;
  /** Sum of the prices of all repeat windows. */
  repeatSum: number;
}

/** The bound that prices prove, and what remains of each pair's worth after paying them. */
export interface Bound {
  /** No plan is worth more. */
  value: number;
  reduced: Float64Array;
  /** Per slot the best that it can add: the largest reduced worth, and at least 0 where it may stay empty. */
  best: Float64Array;
}

/**
 * The Lagrangian bound: give up every rule but "one artist a slot" against its price, and let each slot take its best. True for all prices,
 * also for those of an LP that was not solved to the end or with a tolerance, hence it needs no trust in the solver. docs/solver.md, bound.
 */
export function boundBy(task: Task, pairs: Pairs, prices: Prices): Bound {
  const { problem, model } = task;
  const scale = budgetScale(problem.budget);
  let value = prices.budget * scale * problem.budget + prices.repeatSum;
  model.rows.forEach(({ rhs, unit }, row) => {
    value += (at(prices.soft, row) * rhs) / unit;
  });
  for (const auxiliary of task.auxiliaries)
    value += auxiliary.limit * Math.max(0, auxiliary.points - auxiliaryPrice(auxiliary, prices));
  const worthOf = reducedWorth(task, pairs, prices);
  const reduced = new Float64Array(pairs.count);
  const best = Float64Array.from(pairs.mustFill, (must, slot) => {
    let top = must === 1 ? Number.NEGATIVE_INFINITY : 0;
    for (let pair = pairs.firstOf(slot); pair < pairs.firstOf(slot + 1); pair++) {
      const left = worthOf(pair);
      reduced[pair] = left;
      top = Math.max(top, left);
    }
    value += top;
    return top;
  });
  return { value, reduced, best };
}

function auxiliaryPrice({ rows, countsInto }: Task['auxiliaries'][number], { soft }: Prices): number {
  let price = 0;
  for (const { row } of rows) price -= at(soft, row);
  for (const { row, coefficient } of countsInto) price += coefficient * at(soft, row);
  return price;
}

/** What remains of a pair's worth, by pair. */
function reducedWorth(
  { problem, footprints, model }: Task,
  pairs: Pairs,
  prices: Prices,
): (pair: number) => number {
  const money = prices.budget * budgetScale(problem.budget);
  const known: { base: number; slope: number }[] = [];
  const priceOf = (key: number): { base: number; slope: number } => {
    let [base, slope] = [0, money];
    for (const { row, flat, perFee } of footprints.of(key)) {
      const price = at(prices.soft, row) / at(model.rows, row).unit;
      base += price * flat;
      slope += price * perFee;
    }
    return { base, slope };
  };
  return (pair) => {
    const [artist, key] = [pairs.artistOf(pair), pairs.keyOf(pair)];
    known[key] ??= priceOf(key);
    const { base, slope } = known[key];
    let left = pairs.worthOf(pair) - base - slope * artistFee(problem, artist);
    for (const row of footprints.namedRows(artist)) left -= at(prices.soft, row);
    const repeat = prices.repeat.get(artist);
    if (repeat) left -= at(repeat, pairs.slotOf(pair));
    return left;
  };
}
