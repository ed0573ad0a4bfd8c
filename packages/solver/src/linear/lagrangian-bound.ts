import { at } from '@backline/kernel';
import { artistFee } from '../model/problem.ts';
import type { LinkedAuxiliary, Task } from '../model/task.ts';
import { budgetScale } from './formulation.ts';
import type { Pairs } from './pairs.ts';

/** Dual values of all rows except those of the slots, in points per unit. Any duals of the right sign give a valid bound. */
export interface Duals {
  /** Per thousandth of the budget. */
  budget: number;
  /** Of the soft rows, in their units; at least 0 for a violation, at most 0 for a coverage. */
  soft: Float64Array;
  /** Per artist, by slot: the sum of the duals of the repeat windows that contain the slot. */
  repeat: ReadonlyMap<number, Float64Array>;
  /** Sum of the duals of all repeat windows. */
  repeatSum: number;
}

/** An upper bound on the objective of every plan, and what it was computed from. */
export interface LagrangianBound {
  value: number;
  /** Per pair its objective coefficient less the duals of its rows, its slot's not included. Above its slot's dual, it would improve the LP. */
  reducedCosts: Float64Array;
  /** Per slot the largest reduced cost of its pairs, at least 0 where it may stay empty: the best dual for its row. */
  slotDuals: Float64Array;
}

/**
 * The Lagrangian bound: relax every constraint except "one artist a slot" at its dual, and let each slot take its best pair.
 * Valid for all duals of the right sign, including those of an LP that was not solved to optimality or within a tolerance;
 * so it needs no trust in the LP solver. docs/solver.md, bound.
 */
export function lagrangianBound(task: Task, pairs: Pairs, duals: Duals): LagrangianBound {
  const { problem, model } = task;
  const scale = budgetScale(problem.budget);
  let value = duals.budget * scale * problem.budget + duals.repeatSum;
  model.rows.forEach(({ rhs, unit }, row) => {
    value += (at(duals.soft, row) * rhs) / unit;
  });
  for (const auxiliary of task.auxiliaries)
    value += auxiliary.limit * Math.max(0, auxiliary.points - dualCost(auxiliary, duals));
  const costOf = reducedCost(task, pairs, duals);
  const reducedCosts = new Float64Array(pairs.count);
  const slotDuals = Float64Array.from(pairs.mustFill, (must, slot) => {
    let best = must === 1 ? Number.NEGATIVE_INFINITY : 0;
    for (let pair = pairs.firstOf(slot); pair < pairs.firstOf(slot + 1); pair++) {
      const own = costOf(pair);
      reducedCosts[pair] = own;
      best = Math.max(best, own);
    }
    value += best;
    return best;
  });
  return { value, reducedCosts, slotDuals };
}

/** What one unit of an auxiliary costs at the duals of its rows. */
function dualCost({ rows, usedIn }: LinkedAuxiliary, { soft }: Duals): number {
  let cost = 0;
  for (const { row } of rows) cost -= at(soft, row);
  for (const { row, coefficient } of usedIn) cost += coefficient * at(soft, row);
  return cost;
}

function reducedCost(
  { problem, classes, model }: Task,
  pairs: Pairs,
  duals: Duals,
): (pair: number) => number {
  const budgetDual = duals.budget * budgetScale(problem.budget);
  const known: { constant: number; perFee: number }[] = [];
  const costOfClass = (pairClass: number): { constant: number; perFee: number } => {
    const cost = { constant: 0, perFee: budgetDual };
    for (const { row, constant, perFee } of classes.coefficientsOf(pairClass)) {
      const dual = at(duals.soft, row) / at(model.rows, row).unit;
      cost.constant += dual * constant;
      cost.perFee += dual * perFee;
    }
    return cost;
  };
  return (pair) => {
    const [artist, pairClass] = [pairs.artistOf(pair), pairs.classOf(pair)];
    known[pairClass] ??= costOfClass(pairClass);
    const { constant, perFee } = known[pairClass];
    let reduced = pairs.coefficientOf(pair) - constant - perFee * artistFee(problem, artist);
    for (const row of classes.artistRows(artist)) reduced -= at(duals.soft, row);
    const repeat = duals.repeat.get(artist);
    if (repeat) reduced -= at(repeat, pairs.slotOf(pair));
    return reduced;
  };
}
