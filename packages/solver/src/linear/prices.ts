import type { Task } from '../model/plan.ts';
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
    value += ((prices.soft[row] ?? 0) * rhs) / unit;
  });
  model.auxiliaries.forEach(({ points, limit }, auxiliary) => {
    value += limit * Math.max(0, points - auxiliaryPrice(task, prices, auxiliary));
  });
  const reduced = reducedWorth(task, pairs, prices);
  const best = new Float64Array(problem.slots.length);
  for (let slot = 0; slot < best.length; slot++) {
    let top = pairs.mustFill[slot] === 1 ? Number.NEGATIVE_INFINITY : 0;
    for (let pair = pairs.first[slot] ?? 0; pair < (pairs.first[slot + 1] ?? 0); pair++)
      top = Math.max(top, reduced[pair] ?? 0);
    best[slot] = top;
    value += top;
  }
  return { value, reduced, best };
}

function auxiliaryPrice({ ownRows, countsInto }: Task, { soft }: Prices, auxiliary: number): number {
  let price = 0;
  for (const row of ownRows[auxiliary] ?? []) price -= soft[row] ?? 0;
  for (const { row, coefficient } of countsInto[auxiliary] ?? []) price += coefficient * (soft[row] ?? 0);
  return price;
}

function reducedWorth({ problem, footprints, model }: Task, pairs: Pairs, prices: Prices): Float64Array {
  const money = prices.budget * budgetScale(problem.budget);
  const flatPrice = new Float64Array(footprints.size).fill(Number.NaN);
  const feePrice = new Float64Array(footprints.size);
  const reduced = new Float64Array(pairs.count);
  for (let pair = 0; pair < pairs.count; pair++) {
    const key = pairs.key[pair] ?? 0;
    if (Number.isNaN(flatPrice[key])) {
      const { rows, flat, perFee } = footprints.of(key);
      let [base, slope] = [0, money];
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index] ?? 0;
        const price = (prices.soft[row] ?? 0) / (model.rows[row]?.unit ?? 1);
        base += price * (flat[index] ?? 0);
        slope += price * (perFee[index] ?? 0);
      }
      flatPrice[key] = base;
      feePrice[key] = slope;
    }
    const artist = pairs.artist[pair] ?? 0;
    let left =
      (pairs.worth[pair] ?? 0) - (flatPrice[key] ?? 0) - (feePrice[key] ?? 0) * (problem.fees[artist] ?? 0);
    for (const row of footprints.namedRows(artist)) left -= prices.soft[row] ?? 0;
    const repeat = prices.repeat.get(artist);
    if (repeat) left -= repeat[pairs.slot[pair] ?? 0] ?? 0;
    reduced[pair] = left;
  }
  return reduced;
}
