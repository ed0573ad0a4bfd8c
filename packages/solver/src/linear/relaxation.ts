import { at } from '@backline/kernel';
import { EMPTY } from '../model/hurdles.ts';
import type { Task } from '../model/plan.ts';
import { addColumns, addRows, createModel, type Highs, type Model, quiet, SparseBlock } from './highs.ts';
import type { Pairs } from './pairs.ts';
import { type Bound, boundBy, type Prices } from './prices.ts';
import { auxiliaryColumns, pairEntries, staticRowBounds } from './soft-rows.ts';
import { repeatWindows, type Window } from './windows.ts';

export interface Relaxed {
  /** The best bound of all rounds with its reduced worths. */
  bound: Bound;
  /** The prices that prove it. */
  prices: Prices;
  rounds: number;
  columns: number;
  /** False where it was stopped before the bound met the LP. */
  finished: boolean;
}

export interface RelaxationOptions {
  seed: number;
  stop: () => boolean;
  onBound?: (value: number) => void;
}

/** Up to so many pairs the whole LP is solved once: faster than rounds, because HiGHS can presolve it. */
const ALL_UP_TO = 3000;
const FIRST_A_SLOT = 12;
const NEXT_A_SLOT = 6;
const CLOSE_ENOUGH = 1e-4;
const FRACTION = 1e-5;

/**
 * The LP relaxation by column generation: few pairs at first, then in each round the pairs that the prices call profitable, and the repeat windows
 * that the fractions break. The bound of each round is valid; the last one is the LP's.
 * @param held assignment of a plan, whose pairs are taken in from the start
 */
export function relax(
  highs: Highs,
  task: Task,
  pairs: Pairs,
  held: Int32Array,
  { seed, stop, onBound }: RelaxationOptions,
): Relaxed {
  const master = new Master(highs, task, pairs, seed);
  try {
    if (pairs.count <= ALL_UP_TO) master.addEverything();
    else master.addPairs(firstPairs(pairs, held));
    let bound: Bound | null = null;
    let prices = master.noPrices();
    let rounds = 0;
    let finished = false;
    while (!finished) {
      const value = master.solve(stop);
      if (value === null) break;
      rounds++;
      const asked = master.prices();
      const found = boundBy(task, pairs, asked);
      if (bound === null || found.value < bound.value) {
        [bound, prices] = [found, asked];
        onBound?.(found.value);
      }
      const added = master.addWindows() + master.addPairs(profitable(pairs, found, master.has));
      finished = added === 0 || (found.value - value < CLOSE_ENOUGH && master.isClean);
      if (stop()) break;
    }
    return {
      bound: bound ?? boundBy(task, pairs, prices),
      prices,
      rounds,
      columns: master.columns,
      finished,
    };
  } finally {
    master.dispose();
  }
}

function firstPairs(pairs: Pairs, held: Int32Array): number[] {
  const chosen: number[] = [];
  held.forEach((artist, slot) => {
    const [first, end] = [pairs.firstOf(slot), pairs.firstOf(slot + 1)];
    for (let pair = first; pair < end; pair++)
      if (pair - first < FIRST_A_SLOT || (artist !== EMPTY && pairs.artistOf(pair) === artist))
        chosen.push(pair);
  });
  return chosen;
}

/** The most profitable pairs of each slot that the master lacks. Their slot's price is what the slot's best is worth now. */
function profitable(pairs: Pairs, { reduced, best }: Bound, has: (pair: number) => boolean): number[] {
  const chosen: number[] = [];
  for (let slot = 0; slot < best.length; slot++) {
    const found: number[] = [];
    let known = at(pairs.mustFill, slot) === 1 ? Number.NEGATIVE_INFINITY : 0;
    for (let pair = pairs.firstOf(slot); pair < pairs.firstOf(slot + 1); pair++)
      if (has(pair)) known = Math.max(known, at(reduced, pair));
      else found.push(pair);
    const better = found.filter((pair) => at(reduced, pair) > known + 1e-7);
    better.sort((a, b) => at(reduced, b) - at(reduced, a) || a - b);
    chosen.push(...better.slice(0, NEXT_A_SLOT));
  }
  return chosen;
}

interface WindowRow extends Window {
  row: number;
}

/** The LP that is solved again and again; rows and columns only ever join. */
class Master {
  isClean = true;
  private readonly model: Model;
  private readonly task: Task;
  private readonly pairs: Pairs;
  private readonly highs: Highs;
  private rows: number;
  private solution: { colValue: Float64Array; rowDual: Float64Array };
  private readonly column = new Map<number, number>();
  private readonly pairOf: number[] = [];
  private readonly columnsOf = new Map<number, number[]>();
  private readonly windowRows = new Map<number, WindowRow[]>();
  private readonly windows: readonly Window[];

  constructor(highs: Highs, task: Task, pairs: Pairs, seed: number) {
    this.highs = highs;
    this.task = task;
    this.pairs = pairs;
    this.windows = repeatWindows(task.problem);
    const bounds = staticRowBounds(highs, task, pairs.mustFill);
    this.rows = bounds.lower.length;
    this.solution = { colValue: new Float64Array(), rowDual: new Float64Array() };
    this.model = createModel(
      highs,
      auxiliaryColumns(task, task.problem.slots.length + 1),
      bounds,
      'fractions',
    );
    quiet(this.model, seed);
  }

  get columns(): number {
    return this.pairOf.length;
  }

  has = (pair: number): boolean => this.column.has(pair);

  dispose(): void {
    this.model.dispose();
  }

  addPairs(chosen: readonly number[]): number {
    const block = new SparseBlock();
    const before = this.task.model.auxiliaries.length;
    for (const pair of chosen) {
      const [artist, slot] = [this.pairs.artistOf(pair), this.pairs.slotOf(pair)];
      pairEntries(this.task, artist, slot, this.pairs.keyOf(pair), block);
      for (const { row, first, last } of this.windowRows.get(artist) ?? [])
        if (slot >= first && slot <= last) block.entry(row, 1);
      // No upper bound of its own: the slot row holds it, and the duals stay simple.
      block.close(0, Number.POSITIVE_INFINITY, -this.pairs.worthOf(pair));
      this.column.set(pair, before + this.pairOf.length);
      this.pairOf.push(pair);
      const own = this.columnsOf.get(artist);
      if (own) own.push(pair);
      else this.columnsOf.set(artist, [pair]);
    }
    addColumns(this.highs, this.model, block, this.rows);
    return block.count;
  }

  /** All pairs and all windows at once. */
  addEverything(): void {
    this.addPairs(Array.from({ length: this.pairs.count }, (_, pair) => pair));
    this.addRows((_artist, pairs) =>
      this.windows.filter(({ first, last }) => {
        const inside = pairs.filter(
          (pair) => this.pairs.slotOf(pair) >= first && this.pairs.slotOf(pair) <= last,
        );
        return inside.length > 1;
      }),
    );
  }

  /** @returns the LP's value, or null where it was interrupted */
  solve(stop: () => boolean): number | null {
    const { callbackType, modelStatus } = this.highs.constants;
    const result = this.model.run({
      [callbackType.simplexInterrupt](event) {
        if (stop()) event.interrupt();
        return undefined;
      },
    });
    if (result.modelStatus !== modelStatus.optimal) return null;
    this.solution = this.model.getSolution();
    return -this.model.getObjectiveValue();
  }

  prices(): Prices {
    const { rowDual } = this.solution;
    const slots = this.task.problem.slots.length;
    const repeat = new Map<number, Float64Array>();
    let repeatSum = 0;
    for (const [artist, rows] of this.windowRows) {
      const bySlot = new Float64Array(slots);
      for (const { row, first, last } of rows) {
        const price = Math.max(0, -at(rowDual, row));
        repeatSum += price;
        for (let slot = first; slot <= last; slot++) bySlot[slot] = at(bySlot, slot) + price;
      }
      repeat.set(artist, bySlot);
    }
    const soft = Float64Array.from(this.task.model.rows, ({ auxiliary }, row) => {
      const price = -at(rowDual, slots + 1 + row);
      return at(this.task.model.auxiliaries, auxiliary).sense === 'most'
        ? Math.min(0, price)
        : Math.max(0, price);
    });
    return { budget: Math.max(0, -at(rowDual, slots)), soft, repeat, repeatSum };
  }

  noPrices(): Prices {
    return {
      budget: 0,
      soft: new Float64Array(this.task.model.rows.length),
      repeat: new Map(),
      repeatSum: 0,
    };
  }

  /** Adds the repeat windows that the current fractions break. @returns how many */
  addWindows(): number {
    const { colValue } = this.solution;
    const added = this.addRows((_artist, pairs) => {
      const shares = pairs
        .map((pair) => ({ slot: this.pairs.slotOf(pair), share: at(colValue, this.columnOf(pair)) }))
        .filter(({ share }) => share > FRACTION);
      if (shares.length < 2) return [];
      return this.windows.filter(({ first, last }) => {
        const inside = shares.filter(({ slot }) => slot >= first && slot <= last);
        return inside.reduce((sum, { share }) => sum + share, 0) > 1 + FRACTION;
      });
    });
    this.isClean = added === 0;
    return added;
  }

  private addRows(broken: (artist: number, pairs: readonly number[]) => Window[]): number {
    const block = new SparseBlock();
    for (const [artist, pairs] of this.columnsOf) {
      const rows = this.windowRows.get(artist) ?? [];
      for (const { first, last } of broken(artist, pairs)) {
        if (rows.some((row) => row.first === first)) continue;
        for (const pair of pairs)
          if (this.pairs.slotOf(pair) >= first && this.pairs.slotOf(pair) <= last)
            block.entry(this.columnOf(pair), 1);
        block.close(Number.NEGATIVE_INFINITY, 1);
        rows.push({ row: this.rows + block.count - 1, first, last });
      }
      if (rows.length > 0) this.windowRows.set(artist, rows);
    }
    addRows(this.highs, this.model, block, this.task.model.auxiliaries.length + this.pairOf.length);
    this.rows += block.count;
    return block.count;
  }

  private columnOf(pair: number): number {
    const column = this.column.get(pair);
    if (column === undefined) throw new RangeError(`pair ${pair} has no column`);
    return column;
  }
}
