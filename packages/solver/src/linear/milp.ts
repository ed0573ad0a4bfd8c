import { at } from '@backline/kernel';
import { EMPTY } from '../model/hurdles.ts';
import { Plan } from '../model/plan.ts';
import { addColumns, addRows, createModel, type Highs, type Model, quiet, SparseBlock } from './highs.ts';
import type { Pairs } from './pairs.ts';
import { cliqueRows, flowRows, type OwnDate, type RepeatRows } from './repeat-rows.ts';
import { auxiliaryColumns, pairEntries, staticRowBounds } from './soft-rows.ts';

export interface MilpOptions {
  seed: number;
  /** Asked often; true ends the run with what it has. */
  stop: () => boolean;
  /** Wall seconds after which it stops by itself, where `stop` is not asked for long. */
  secondsAtMost: number;
  /** Nodes after which it stops; the same on every machine, unlike seconds. */
  nodesAtMost?: number;
  /** Ends within this many points of the optimum. */
  tolerance: number;
  /** Told as soon as they are found. */
  onBetter?: (plan: Plan) => void;
  /** No plan of the kept pairs is worth more than this, or than the start. */
  onBound?: (bound: number) => void;
}

export interface MilpResult {
  /** The best plan, reckoned anew in whole paise; the start where none better was found. */
  plan: Plan;
  /** No plan of the kept pairs is worth more. Infinite where the solver was stopped before it knew any. */
  bound: number;
  /** Whether it ended by itself. */
  finished: boolean;
  /** Whether a clock ended it: another machine may then come to another end. */
  timedOut: boolean;
}

/** Up to so many pairs the repeat windows are cliques, above a flow. Measured: see docs/solver.md. */
const CLIQUES_UP_TO = 700;

/** The model on the kept pairs only, from the start that is held. @param kept indices into `pairs`, which must hold those of the start */
export function solveMilp(
  highs: Highs,
  start: Plan,
  pairs: Pairs,
  kept: readonly number[],
  options: MilpOptions,
): MilpResult {
  const built = build(highs, start, pairs, kept);
  try {
    return run(highs, built, start, pairs, kept, options);
  } finally {
    built.model.dispose();
  }
}

interface Built {
  model: Model;
  /** The start, column by column. */
  values: number[];
  firstPair: number;
}

function build(highs: Highs, start: Plan, pairs: Pairs, kept: readonly number[]): Built {
  const { task } = start;
  const firstPair = task.model.auxiliaries.length;
  const columns = auxiliaryColumns(task, task.problem.slots.length + 1);
  const dates = new Map<number, OwnDate[]>();
  kept.forEach((pair, index) => {
    const [artist, slot] = [pairs.artistOf(pair), pairs.slotOf(pair)];
    pairEntries(task, artist, slot, pairs.keyOf(pair), columns);
    columns.close(0, 1, -pairs.worthOf(pair));
    dates.set(artist, [...(dates.get(artist) ?? []), { slot, column: firstPair + index }]);
  });
  const isTaken = (column: number): boolean => {
    const pair = at(kept, column - firstPair);
    return start.artistIn(pairs.slotOf(pair)) === pairs.artistOf(pair);
  };
  const artistDates = [...dates.values()].map((list) => list.sort((a, b) => a.slot - b.slot));
  const repeat = repeatRows(start, artistDates, columns.count);
  const model = createModel(highs, columns, staticRowBounds(highs, task, pairs.mustFill), 'whole');
  // The rests of a flow come last, as columns without entries; their rows bring the entries.
  const rests = new SparseBlock();
  for (let rest = 0; rest < repeat.extraColumns; rest++) rests.close(0, 1);
  addColumns(highs, model, rests, task.problem.slots.length + 1 + task.model.rows.length);
  addRows(highs, model, repeat.rows, columns.count + repeat.extraColumns);
  const taken = kept.map((_, index) => (isTaken(firstPair + index) ? 1 : 0));
  return { model, firstPair, values: [...start.values(), ...taken, ...repeat.start(isTaken)] };
}

function repeatRows(start: Plan, dates: readonly OwnDate[][], columns: number): RepeatRows {
  const { problem } = start.task;
  if (problem.windowDays === 0) return cliqueRows(problem, []);
  const pairs = dates.reduce((sum, list) => sum + list.length, 0);
  return pairs <= CLIQUES_UP_TO ? cliqueRows(problem, dates) : flowRows(problem, dates, columns);
}

function run(
  highs: Highs,
  { model, values, firstPair }: Built,
  start: Plan,
  pairs: Pairs,
  kept: readonly number[],
  options: MilpOptions,
): MilpResult {
  const { callbackType, modelStatus } = highs.constants;
  quiet(model, options.seed);
  model.options.set({
    mip_rel_gap: 0,
    mip_abs_gap: options.tolerance,
    time_limit: Math.max(0.05, options.secondsAtMost),
    ...(options.nodesAtMost === undefined ? {} : { mip_max_nodes: options.nodesAtMost }),
  });
  model.setSolution({ colValue: values });
  let bound = Number.POSITIVE_INFINITY;
  let best = start;
  const meet = (values: Float64Array): void => {
    const plan = read(values, best, pairs, kept, firstPair);
    if (plan === best) return;
    best = plan;
    options.onBetter?.(plan);
  };
  const result = model.run({
    [callbackType.mipInterrupt](event) {
      if (options.stop()) event.interrupt();
      return undefined;
    },
    [callbackType.mipImprovingSolution](event) {
      if (event.data.mip_solution) meet(event.data.mip_solution);
      return undefined;
    },
    [callbackType.mipLogging](event) {
      const dual = event.data.mip_dual_bound;
      if (dual === undefined || !Number.isFinite(dual) || -dual >= bound) return undefined;
      bound = -dual;
      options.onBound?.(bound);
      return undefined;
    },
  });
  const dual = Number(model.info.get('mip_dual_bound'));
  if (Number.isFinite(dual) && Math.abs(dual) < highs.infinity) bound = Math.min(bound, -dual);
  if (Number(model.info.get('primal_solution_status')) === FEASIBLE) meet(model.getSolution().colValue);
  const { modelStatus: ended } = result;
  const timedOut = ended === modelStatus.timeLimit || ended === modelStatus.interrupted;
  return { plan: best, bound, finished: ended === modelStatus.optimal, timedOut };
}

/** HiGHS' code for a feasible point. */
const FEASIBLE = 2;

/** The solver works with tolerances: its answer counts only if it keeps the hard rules in whole paise and days, and is better. */
function read(
  values: Float64Array,
  held: Plan,
  pairs: Pairs,
  kept: readonly number[],
  firstPair: number,
): Plan {
  const plan = new Plan(held.task);
  const chosen = kept.filter((_, index) => at(values, firstPair + index) > 0.5);
  for (const pair of chosen) {
    const [artist, slot] = [pairs.artistOf(pair), pairs.slotOf(pair)];
    if (plan.artistIn(slot) !== EMPTY || !plan.fits(slot, artist)) return held;
    plan.put(slot, artist);
  }
  return plan.points > held.points ? plan : held;
}
