import type { Auxiliary, SoftRow } from '../model/model.ts';
import type { Task } from '../model/plan.ts';
import { SparseBlock } from './highs.ts';

/** Budgets are told to the solver in thousandths of the whole, so that its numbers lie near one another. */
export const budgetScale = (budget: number): number => 1000 / Math.max(1, budget); // money-check: a factor of the solver's row, no amount

export const rowLower = (row: SoftRow, auxiliary: Auxiliary | undefined): number =>
  auxiliary?.sense === 'most' ? row.rhs : Number.NEGATIVE_INFINITY;

export const rowUpper = (row: SoftRow, auxiliary: Auxiliary | undefined): number =>
  auxiliary?.sense === 'most' ? Number.POSITIVE_INFINITY : row.rhs;

/** The auxiliaries as columns. Minimized, hence the sign. @param firstRow where the soft rows begin */
export function auxiliaryColumns({ model, ownRows, countsInto }: Task, firstRow: number): SparseBlock {
  const block = new SparseBlock();
  model.auxiliaries.forEach(({ points, limit }, auxiliary) => {
    for (const row of ownRows[auxiliary] ?? []) block.entry(firstRow + row, -1);
    for (const { row, coefficient } of countsInto[auxiliary] ?? []) block.entry(firstRow + row, coefficient);
    block.close(0, limit, -points);
  });
  return block;
}

/** The coefficients of one pair: its slot, the budget, the soft rows. */
export function pairEntries(task: Task, artist: number, slot: number, key: number, into: SparseBlock): void {
  const { problem, footprints } = task;
  const slots = problem.slots.length;
  const fee = problem.fees[artist] ?? 0;
  into.entry(slot, 1);
  if (fee > 0) into.entry(slots, fee * budgetScale(problem.budget));
  const { rows, flat, perFee } = footprints.of(key);
  rows.forEach((row, index) => {
    const coefficient = (flat[index] ?? 0) + (perFee[index] ?? 0) * fee;
    if (coefficient !== 0) into.entry(slots + 1 + row, coefficient);
  });
  for (const row of footprints.namedRows(artist)) into.entry(slots + 1 + row, 1);
}

/** Slot rows, the budget row, the soft rows: bounds only, the columns bring the coefficients. */
export function staticRowBounds(task: Task, mustFill: Uint8Array): { lower: number[]; upper: number[] } {
  const { problem, model } = task;
  const lower = Array.from(mustFill, (must) => (must === 1 ? 1 : Number.NEGATIVE_INFINITY));
  const upper = Array.from(mustFill, () => 1);
  lower.push(Number.NEGATIVE_INFINITY);
  upper.push(problem.budget * budgetScale(problem.budget));
  for (const row of model.rows) {
    lower.push(rowLower(row, model.auxiliaries[row.auxiliary]));
    upper.push(rowUpper(row, model.auxiliaries[row.auxiliary]));
  }
  return { lower, upper };
}
