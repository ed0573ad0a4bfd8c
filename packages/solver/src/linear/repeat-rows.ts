import { at } from '@backline/kernel';
import type { Problem } from '../model/problem.ts';
import { SparseBlock } from './highs.ts';

/** A kept pair by its slot and its column. */
export interface OwnDate {
  slot: number;
  column: number;
}

/** The repeat windows of all kept pairs as rows, with columns of their own where the form needs them. */
export interface RepeatRows {
  rows: SparseBlock;
  /** Columns that the rows add behind all others; continuous, between 0 and 1. */
  extraColumns: number;
  /** The values of the added columns for a calendar, given which columns are taken. */
  start: (taken: (column: number) => boolean) => number[];
}

/**
 * Cliques: for each artist and each longest run of kept dates within one window, at most one. Few rows while few pairs are left, but each pair is in
 * as many rows as there are runs around it.
 */
export function cliqueRows({ days, windowDays }: Problem, datesOf: Iterable<readonly OwnDate[]>): RepeatRows {
  const rows = new SparseBlock();
  for (const dates of datesOf) {
    let covered = 0;
    dates.forEach(({ slot }, first) => {
      let end = first + 1;
      while (end < dates.length && at(days, at(dates, end).slot) - at(days, slot) < windowDays) end++;
      if (end - first < 2 || end <= covered) return;
      covered = end;
      for (const { column } of dates.slice(first, end)) rows.entry(column, 1);
      rows.close(Number.NEGATIVE_INFINITY, 1);
    });
  }
  return { rows, extraColumns: 0, start: () => [] };
}

/**
 * A flow: each artist walks once through the own dates in order. At each the unit either rests until the next date, or plays and comes back at the
 * first date behind the window. Every pair is in two rows only, and like the cliques the form leaves no fraction of an artist's own making.
 * @param firstColumn where the added columns (the rests) begin
 */
export function flowRows(
  { days, windowDays }: Problem,
  datesOf: Iterable<readonly OwnDate[]>,
  firstColumn: number,
): RepeatRows {
  const rows = new SparseBlock();
  const rests: { dates: readonly OwnDate[]; next: readonly number[] }[] = [];
  let column = firstColumn;
  for (const dates of datesOf) {
    if (dates.length < 2) continue;
    const next = dates.map(({ slot }) => {
      const behind = dates.findIndex((other) => at(days, other.slot) - at(days, slot) >= windowDays);
      return behind < 0 ? dates.length : behind;
    });
    dates.forEach((date, index) => {
      rows.entry(date.column, 1);
      rows.entry(column + index, 1);
      if (index > 0) rows.entry(column + index - 1, -1);
      next.forEach((back, from) => {
        if (back === index) rows.entry(at(dates, from).column, -1);
      });
      const supply = index === 0 ? 1 : 0;
      rows.close(supply, supply);
    });
    rests.push({ dates, next });
    column += dates.length;
  }
  return {
    rows,
    extraColumns: column - firstColumn,
    start: (taken) => rests.flatMap(({ dates, next }) => restsOf(dates, next, taken)),
  };
}

/** 1 where the artist rests at a date: neither playing nor still on the way back. */
function restsOf(
  dates: readonly OwnDate[],
  next: readonly number[],
  taken: (column: number) => boolean,
): number[] {
  let back = 0;
  return dates.map(({ column }, index) => {
    if (index < back) return 0;
    if (!taken(column)) return 1;
    back = at(next, index);
    return 0;
  });
}
