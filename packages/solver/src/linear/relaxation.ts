import { at } from '@backline/kernel';
import { EMPTY } from '../model/assignment.ts';
import type { Task } from '../model/task.ts';
import type { Highs } from './highs.ts';
import { type Duals, type LagrangianBound, lagrangianBound } from './lagrangian-bound.ts';
import type { Pairs } from './pairs.ts';
import { RestrictedMaster } from './restricted-master.ts';

export interface Relaxation {
  /** The best bound of all rounds. */
  bound: LagrangianBound;
  /** The duals that prove it. */
  duals: Duals;
  /** False where it was stopped before the bound met the value of the LP. */
  finished: boolean;
}

export interface RelaxationOptions {
  seed: number;
  stop: () => boolean;
  onBound?: (value: number) => void;
}

/** Up to this many pairs the whole LP is solved at once: faster than column generation, because HiGHS can presolve it. */
const COLUMN_GENERATION_ABOVE = 3000;
const INITIAL_COLUMNS_PER_SLOT = 12;
const NEW_COLUMNS_PER_SLOT = 6;
const CONVERGED = 1e-4;
const REDUCED_COST_TOLERANCE = 1e-7;

/**
 * The LP relaxation by column generation: a few pairs at first, then in each round the pairs with the best reduced costs,
 * and the repeat windows that the fractional solution violates. The bound of each round is valid; the last is the LP's.
 * @param incumbent a plan's assignment, whose pairs are columns from the start
 */
export function solveRelaxation(
  highs: Highs,
  task: Task,
  pairs: Pairs,
  incumbent: Int32Array,
  { seed, stop, onBound }: RelaxationOptions,
): Relaxation {
  const master = new RestrictedMaster(highs, task, pairs, seed);
  try {
    if (pairs.count <= COLUMN_GENERATION_ABOVE) master.addEverything();
    else master.addPairs(initialPairs(pairs, incumbent));
    let bound: LagrangianBound | null = null;
    let duals = master.zeroDuals();
    let finished = false;
    while (!finished) {
      const value = master.solve(stop);
      if (value === null) break;
      const current = master.duals();
      const found = lagrangianBound(task, pairs, current);
      if (bound === null || found.value < bound.value) {
        [bound, duals] = [found, current];
        onBound?.(found.value);
      }
      const violated = master.addViolatedWindows();
      const added = master.addPairs(pairsToAdd(pairs, found, master.has));
      finished = violated + added === 0 || (found.value - value < CONVERGED && violated === 0);
      if (stop()) break;
    }
    return { bound: bound ?? lagrangianBound(task, pairs, duals), duals, finished };
  } finally {
    master.dispose();
  }
}

function initialPairs(pairs: Pairs, incumbent: Int32Array): number[] {
  const chosen: number[] = [];
  incumbent.forEach((artist, slot) => {
    const [first, end] = [pairs.firstOf(slot), pairs.firstOf(slot + 1)];
    for (let pair = first; pair < end; pair++)
      if (pair - first < INITIAL_COLUMNS_PER_SLOT || (artist !== EMPTY && pairs.artistOf(pair) === artist))
        chosen.push(pair);
  });
  return chosen;
}

/** Pricing: per slot the pairs that the master lacks with the largest reduced costs above those of its own columns. */
function pairsToAdd(
  pairs: Pairs,
  { reducedCosts, slotDuals }: LagrangianBound,
  isColumn: (pair: number) => boolean,
): number[] {
  return [...slotDuals.keys()].flatMap((slot) => {
    const missing: number[] = [];
    let known = at(pairs.mustFill, slot) === 1 ? Number.NEGATIVE_INFINITY : 0;
    for (let pair = pairs.firstOf(slot); pair < pairs.firstOf(slot + 1); pair++)
      if (isColumn(pair)) known = Math.max(known, at(reducedCosts, pair));
      else missing.push(pair);
    const improving = missing.filter((pair) => at(reducedCosts, pair) > known + REDUCED_COST_TOLERANCE);
    improving.sort((a, b) => at(reducedCosts, b) - at(reducedCosts, a) || a - b);
    return improving.slice(0, NEW_COLUMNS_PER_SLOT);
  });
}
