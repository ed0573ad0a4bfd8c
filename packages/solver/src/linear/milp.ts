import { at } from '@backline/kernel';
import { EMPTY } from '../model/assignment.ts';
import { Plan } from '../model/plan.ts';
import { auxiliaryColumns, pairEntries, rowBounds } from './formulation.ts';
import { addColumns, addRows, configure, createModel, type Highs, type Model, SparseBlock } from './highs.ts';
import type { Pairs } from './pairs.ts';
import { cliqueRows, flowRows, type PairColumn, type RepeatConstraints } from './repeat-constraints.ts';

export interface MilpOptions {
  seed: number;
  /** Called often; true ends the run with what it has. */
  stop: () => boolean;
  /** Wall seconds after which it ends by itself, where `stop` is not called for long. */
  timeLimit: number;
  /** Branch-and-bound nodes after which it ends; the same on every machine, unlike seconds. */
  nodeLimit?: number;
  /** Absolute gap in points at which it ends as optimal. */
  gapLimit: number;
  /** Called with each better plan as soon as it is found. */
  onIncumbent?: (plan: Plan) => void;
  /** No plan of the given pairs has a larger objective than this, or than the start. */
  onBound?: (bound: number) => void;
}

export interface MilpResult {
  /** The best plan, its objective recomputed in whole paise; the start where none better was found. */
  plan: Plan;
  /** No plan of the given pairs has a larger objective. Infinite where the solver was stopped before it had any bound. */
  bound: number;
  /** Whether it was solved to optimality, within the gap limit. */
  finished: boolean;
  /** Whether a clock ended it: another machine may then come to another result. */
  timedOut: boolean;
}

/** Up to this many pairs the repeat windows are cliques, above a flow. Measured: see docs/solver.md. */
const CLIQUES_UP_TO = 700;

/** Solves the model on the given pairs only, from an incumbent. @param kept indices into `pairs`, with those of the incumbent among them */
export function solveMilp(
  highs: Highs,
  incumbent: Plan,
  pairs: Pairs,
  kept: readonly number[],
  options: MilpOptions,
): MilpResult {
  const built = build(highs, incumbent, pairs, kept);
  try {
    return run(highs, built, incumbent, pairs, kept, options);
  } finally {
    built.model.dispose();
  }
}

interface Built {
  model: Model;
  /** The MIP start, column by column. */
  startValues: number[];
  firstPair: number;
}

function build(highs: Highs, incumbent: Plan, pairs: Pairs, kept: readonly number[]): Built {
  const { task } = incumbent;
  const firstRow = task.problem.slots.length + 1;
  const firstPair = task.auxiliaries.length;
  const columns = auxiliaryColumns(task, firstRow);
  const byArtist = new Map<number, PairColumn[]>();
  for (const pair of kept) {
    const [artist, slot] = [pairs.artistOf(pair), pairs.slotOf(pair)];
    byArtist.getOrInsertComputed(artist, () => []).push({ slot, column: columns.count });
    pairEntries(task, artist, slot, pairs.classOf(pair), columns);
    columns.close(0, 1, -pairs.coefficientOf(pair));
  }
  for (const own of byArtist.values()) own.sort((a, b) => a.slot - b.slot);
  const repeat = repeatConstraints(incumbent, [...byArtist.values()], columns.count);
  const model = createModel(highs, columns, rowBounds(highs, task, pairs.mustFill), 'integer');
  // The idle arcs of a flow come last, as columns without entries; their rows bring the entries.
  const idleArcs = new SparseBlock();
  for (let arc = 0; arc < repeat.extraColumns; arc++) idleArcs.close(0, 1);
  addColumns(highs, model, idleArcs, firstRow + task.model.rows.length);
  addRows(highs, model, repeat.rows, columns.count + repeat.extraColumns);
  const isChosen = (pair: number): boolean => incumbent.artistIn(pairs.slotOf(pair)) === pairs.artistOf(pair);
  const startValues = [
    ...incumbent.auxiliaryValues(),
    ...kept.map((pair) => (isChosen(pair) ? 1 : 0)),
    ...repeat.startValues((column) => isChosen(at(kept, column - firstPair))),
  ];
  return { model, firstPair, startValues };
}

function repeatConstraints(
  { task }: Plan,
  byArtist: readonly PairColumn[][],
  columns: number,
): RepeatConstraints {
  const { problem } = task;
  if (problem.windowDays === 0) return cliqueRows(problem, []);
  const count = byArtist.reduce((sum, own) => sum + own.length, 0);
  return count <= CLIQUES_UP_TO ? cliqueRows(problem, byArtist) : flowRows(problem, byArtist, columns);
}

function run(
  highs: Highs,
  { model, startValues, firstPair }: Built,
  incumbent: Plan,
  pairs: Pairs,
  kept: readonly number[],
  options: MilpOptions,
): MilpResult {
  const { callbackType, modelStatus } = highs.constants;
  configure(model, options.seed);
  model.options.set({
    mip_rel_gap: 0,
    mip_abs_gap: options.gapLimit,
    time_limit: Math.max(0.05, options.timeLimit),
    ...(options.nodeLimit === undefined ? {} : { mip_max_nodes: options.nodeLimit }),
  });
  model.setSolution({ colValue: startValues });
  let bound = Number.POSITIVE_INFINITY;
  let best = incumbent;
  const consider = (values: Float64Array): void => {
    const plan = planOf(values, best, pairs, kept, firstPair);
    if (plan === null || plan.objective <= best.objective) return;
    best = plan;
    options.onIncumbent?.(plan);
  };
  const result = model.run({
    [callbackType.mipInterrupt](event) {
      if (options.stop()) event.interrupt();
      return undefined;
    },
    [callbackType.mipImprovingSolution](event) {
      if (event.data.mip_solution) consider(event.data.mip_solution);
      return undefined;
    },
    [callbackType.mipLogging](event) {
      const dualBound = event.data.mip_dual_bound;
      if (dualBound === undefined || !Number.isFinite(dualBound) || -dualBound >= bound) return undefined;
      bound = -dualBound;
      options.onBound?.(bound);
      return undefined;
    },
  });
  const dualBound = Number(model.info.get('mip_dual_bound'));
  if (Number.isFinite(dualBound) && Math.abs(dualBound) < highs.infinity) bound = Math.min(bound, -dualBound);
  if (Number(model.info.get('primal_solution_status')) === FEASIBLE) consider(model.getSolution().colValue);
  const { modelStatus: ended } = result;
  const timedOut = ended === modelStatus.timeLimit || ended === modelStatus.interrupted;
  return { plan: best, bound, finished: ended === modelStatus.optimal, timedOut };
}

/** HiGHS' code for a feasible point. */
const FEASIBLE = 2;

/** HiGHS works with tolerances: a solution counts only if it keeps the hard constraints in whole paise and days. @returns null where it does not */
function planOf(
  values: Float64Array,
  { task }: Plan,
  pairs: Pairs,
  kept: readonly number[],
  firstPair: number,
): Plan | null {
  const plan = new Plan(task);
  for (const [index, pair] of kept.entries()) {
    if (at(values, firstPair + index) <= 0.5) continue;
    const [artist, slot] = [pairs.artistOf(pair), pairs.slotOf(pair)];
    if (plan.artistIn(slot) !== EMPTY || !plan.isFeasible(slot, artist)) return null;
    plan.assign(slot, artist);
  }
  return plan;
}
