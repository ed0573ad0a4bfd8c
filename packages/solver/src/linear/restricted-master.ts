import { at } from '@backline/kernel';
import type { Task } from '../model/task.ts';
import { auxiliaryColumns, pairEntries, rowBounds } from './formulation.ts';
import { addColumns, addRows, configure, createModel, type Highs, type Model, SparseBlock } from './highs.ts';
import type { Duals } from './lagrangian-bound.ts';
import type { Pairs } from './pairs.ts';
import { repeatWindows, type Window } from './repeat-windows.ts';

/** A fraction of a pair below this counts as 0. */
const FRACTION = 1e-5;

interface WindowRow extends Window {
  row: number;
}

/** The restricted master problem: the LP with the pairs and repeat windows added so far. Rows and columns are only ever added. */
export class RestrictedMaster {
  private readonly model: Model;
  private readonly task: Task;
  private readonly pairs: Pairs;
  private readonly highs: Highs;
  private rows: number;
  private solution: { colValue: Float64Array; rowDual: Float64Array };
  private readonly columns = new Map<number, number>();
  private readonly pairsByArtist = new Map<number, number[]>();
  private readonly windowRows = new Map<number, WindowRow[]>();
  private readonly windows: readonly Window[];

  constructor(highs: Highs, task: Task, pairs: Pairs, seed: number) {
    this.highs = highs;
    this.task = task;
    this.pairs = pairs;
    this.windows = repeatWindows(task.problem);
    const bounds = rowBounds(highs, task, pairs.mustFill);
    this.rows = bounds.lower.length;
    this.solution = { colValue: new Float64Array(), rowDual: new Float64Array() };
    const columns = auxiliaryColumns(task, task.problem.slots.length + 1);
    this.model = createModel(highs, columns, bounds, 'continuous');
    configure(this.model, seed);
  }

  has = (pair: number): boolean => this.columns.has(pair);

  dispose(): void {
    this.model.dispose();
  }

  /** @returns how many */
  addPairs(chosen: readonly number[]): number {
    const block = new SparseBlock();
    for (const pair of chosen) {
      const [artist, slot] = [this.pairs.artistOf(pair), this.pairs.slotOf(pair)];
      pairEntries(this.task, artist, slot, this.pairs.classOf(pair), block);
      for (const { row, first, last } of this.windowRows.get(artist) ?? [])
        if (slot >= first && slot <= last) block.entry(row, 1);
      // No upper bound of its own: the slot row implies it, and the duals stay simple.
      block.close(0, Number.POSITIVE_INFINITY, -this.pairs.coefficientOf(pair));
      this.columns.set(pair, this.task.auxiliaries.length + this.columns.size);
      this.pairsByArtist.getOrInsertComputed(artist, () => []).push(pair);
    }
    addColumns(this.highs, this.model, block, this.rows);
    return block.count;
  }

  /** All pairs and all windows at once. */
  addEverything(): void {
    this.addPairs(Array.from({ length: this.pairs.count }, (_, pair) => pair));
    this.addWindows((pairs) =>
      this.windows.filter((window) => pairs.filter((pair) => this.isIn(window, pair)).length > 1),
    );
  }

  /** @returns the value of the LP, or null where it was interrupted */
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

  /** Of the solution, with signs corrected where a tolerance let them slip. */
  duals(): Duals {
    const { rowDual } = this.solution;
    const slots = this.task.problem.slots.length;
    const repeat = new Map<number, Float64Array>();
    let repeatSum = 0;
    for (const [artist, rows] of this.windowRows) {
      const bySlot = new Float64Array(slots);
      for (const { row, first, last } of rows) {
        const dual = Math.max(0, -at(rowDual, row));
        repeatSum += dual;
        for (let slot = first; slot <= last; slot++) bySlot[slot] = at(bySlot, slot) + dual;
      }
      repeat.set(artist, bySlot);
    }
    const soft = Float64Array.from(this.task.model.rows, ({ auxiliary }, row) => {
      const dual = -at(rowDual, slots + 1 + row);
      const isCoverage = at(this.task.auxiliaries, auxiliary).kind === 'coverage';
      return isCoverage ? Math.min(0, dual) : Math.max(0, dual);
    });
    return { budget: Math.max(0, -at(rowDual, slots)), soft, repeat, repeatSum };
  }

  zeroDuals(): Duals {
    const soft = new Float64Array(this.task.model.rows.length);
    return { budget: 0, soft, repeat: new Map(), repeatSum: 0 };
  }

  /** Separation: adds the repeat windows that the fractional solution violates. @returns how many */
  addViolatedWindows(): number {
    const { colValue } = this.solution;
    return this.addWindows((pairs) => {
      const fractions = pairs
        .map((pair) => ({ pair, fraction: at(colValue, this.columnOf(pair)) }))
        .filter(({ fraction }) => fraction > FRACTION);
      if (fractions.length < 2) return [];
      return this.windows.filter((window) => {
        const inside = fractions.filter(({ pair }) => this.isIn(window, pair));
        return inside.reduce((sum, { fraction }) => sum + fraction, 0) > 1 + FRACTION;
      });
    });
  }

  private addWindows(windowsFor: (pairs: readonly number[]) => Window[]): number {
    const block = new SparseBlock();
    for (const [artist, pairs] of this.pairsByArtist) {
      const known = this.windowRows.get(artist) ?? [];
      for (const window of windowsFor(pairs)) {
        if (known.some(({ first }) => first === window.first)) continue;
        for (const pair of pairs) if (this.isIn(window, pair)) block.entry(this.columnOf(pair), 1);
        block.close(Number.NEGATIVE_INFINITY, 1);
        known.push({ ...window, row: this.rows + block.count - 1 });
      }
      if (known.length > 0) this.windowRows.set(artist, known);
    }
    addRows(this.highs, this.model, block, this.task.auxiliaries.length + this.columns.size);
    this.rows += block.count;
    return block.count;
  }

  private isIn({ first, last }: Window, pair: number): boolean {
    const slot = this.pairs.slotOf(pair);
    return slot >= first && slot <= last;
  }

  private columnOf(pair: number): number {
    const column = this.columns.get(pair);
    if (column === undefined) throw new RangeError(`pair ${pair} has no column`);
    return column;
  }
}
