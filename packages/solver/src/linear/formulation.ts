import { at } from '@backline/kernel';
import { artistFee } from '../model/problem.ts';
import type { Task } from '../model/task.ts';
import { type Highs, SparseBlock } from './highs.ts';

// Rows in this order: one per slot, the budget, the soft rows; then what repeat windows add. Columns: auxiliaries, then pairs.

/** The budget row is in thousandths of the budget, so that the coefficients are of similar size. */
export const budgetScale = (budget: number): number => 1000 / Math.max(1, budget); // money-check: a factor of the solver's row, no amount

/** The columns of the auxiliaries. HiGHS minimizes, so signs are reversed. @param firstRow index of the first soft row */
export function auxiliaryColumns({ auxiliaries }: Task, firstRow: number): SparseBlock {
  const block = new SparseBlock();
  for (const { points, limit, rows, usedIn } of auxiliaries) {
    for (const { row } of rows) block.entry(firstRow + row, -1); // in units, see pairEntries
    for (const { row, coefficient } of usedIn) block.entry(firstRow + row, coefficient);
    block.close(0, limit, -points);
  }
  return block;
}

/** The coefficients of one pair's column: its slot, the budget, the soft rows. */
export function pairEntries(
  task: Task,
  artist: number,
  slot: number,
  pairClass: number,
  into: SparseBlock,
): void {
  const { problem, classes, model } = task;
  const slots = problem.slots.length;
  const fee = artistFee(problem, artist);
  into.entry(slot, 1);
  if (fee > 0) into.entry(slots, fee * budgetScale(problem.budget));
  for (const { row, constant, perFee } of classes.coefficientsOf(pairClass)) {
    // Rows are divided by their units, so that the coefficients are of similar size.
    const whole = constant + perFee * fee;
    const coefficient = whole / at(model.rows, row).unit;
    if (coefficient !== 0) into.entry(slots + 1 + row, coefficient);
  }
  for (const row of classes.artistRows(artist)) into.entry(slots + 1 + row, 1);
}

/** The bounds of the slot rows, the budget row and the soft rows; the columns bring the coefficients. */
export function rowBounds(
  { infinity }: Highs,
  { problem, model }: Task,
  mustFill: Uint8Array,
): { lower: number[]; upper: number[] } {
  const lower = Array.from(mustFill, (must) => (must === 1 ? 1 : -infinity));
  const upper = Array.from(mustFill, () => 1);
  lower.push(-infinity);
  upper.push(problem.budget * budgetScale(problem.budget));
  for (const { auxiliary, rhs: whole, unit } of model.rows) {
    const rhs = whole / unit;
    const isCoverage = at(model.auxiliaries, auxiliary).kind === 'coverage';
    lower.push(isCoverage ? rhs : -infinity);
    upper.push(isCoverage ? infinity : rhs);
  }
  return { lower, upper };
}
