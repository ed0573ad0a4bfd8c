import { at } from '@backline/kernel';
import type { Task } from '../model/plan.ts';
import { artistFee } from '../model/problem.ts';
import { type Highs, SparseBlock } from './highs.ts';

/** Budgets are told to the solver in thousandths of the whole, so that its numbers lie near one another. */
export const budgetScale = (budget: number): number => 1000 / Math.max(1, budget); // money-check: a factor of the solver's row, no amount

/** The auxiliaries as columns. Minimized, hence the sign. @param firstRow where the soft rows begin */
export function auxiliaryColumns({ auxiliaries }: Task, firstRow: number): SparseBlock {
  const block = new SparseBlock();
  for (const { points, limit, rows, countsInto } of auxiliaries) {
    for (const { row } of rows) block.entry(firstRow + row, -1); // in units, see pairEntries
    for (const { row, coefficient } of countsInto) block.entry(firstRow + row, coefficient);
    block.close(0, limit, -points);
  }
  return block;
}

/** The coefficients of one pair: its slot, the budget, the soft rows. */
export function pairEntries(task: Task, artist: number, slot: number, key: number, into: SparseBlock): void {
  const { problem, footprints, model } = task;
  const slots = problem.slots.length;
  const fee = artistFee(problem, artist);
  into.entry(slot, 1);
  if (fee > 0) into.entry(slots, fee * budgetScale(problem.budget));
  for (const { row, flat, perFee } of footprints.of(key)) {
    // Rows are told in their units, so that the solver's numbers lie near one another.
    const whole = flat + perFee * fee;
    const coefficient = whole / at(model.rows, row).unit;
    if (coefficient !== 0) into.entry(slots + 1 + row, coefficient);
  }
  for (const row of footprints.namedRows(artist)) into.entry(slots + 1 + row, 1);
}

/** Slot rows, the budget row, the soft rows: bounds only, the columns bring the coefficients. */
export function staticRowBounds(
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
    const isMost = at(model.auxiliaries, auxiliary).sense === 'most';
    lower.push(isMost ? rhs : -infinity);
    upper.push(isMost ? infinity : rhs);
  }
  return { lower, upper };
}
