import { at } from '@backline/kernel';
import type { Problem } from '../model/problem.ts';
import { SparseBlock } from './highs.ts';

/** A pair of the MILP by its slot and its column. */
export interface PairColumn {
  slot: number;
  column: number;
}

/** The repeat windows as rows, with columns of their own where the formulation needs them. */
export interface RepeatConstraints {
  rows: SparseBlock;
  /** Columns to append behind all others; continuous, between 0 and 1. */
  extraColumns: number;
  /** The values of the extra columns in a MIP start, given which pairs' columns are 1. */
  startValues: (isChosen: (column: number) => boolean) => number[];
}

/**
 * Clique formulation: at most one of each longest run of an artist's slots within one window. Few rows while few pairs are
 * left, but each pair is in as many rows as there are runs around it.
 * @param byArtist each artist's pairs in order of date
 */
export function cliqueRows(
  { days, windowDays }: Problem,
  byArtist: Iterable<readonly PairColumn[]>,
): RepeatConstraints {
  const rows = new SparseBlock();
  for (const pairs of byArtist) {
    let covered = 0;
    pairs.forEach(({ slot }, first) => {
      let end = first + 1;
      while (end < pairs.length && at(days, at(pairs, end).slot) - at(days, slot) < windowDays) end++;
      if (end - first < 2 || end <= covered) return;
      covered = end;
      for (const { column } of pairs.slice(first, end)) rows.entry(column, 1);
      rows.close(Number.NEGATIVE_INFINITY, 1);
    });
  }
  return { rows, extraColumns: 0, startValues: () => [] };
}

/**
 * Flow formulation: one unit of flow per artist goes through a path network of the artist's slots in order of date. At each
 * it takes either the idle arc to the next slot, or the arc of the pair to the first slot after the window. Every pair is
 * in two rows only, and like the cliques the network alone has integer vertices.
 * @param byArtist each artist's pairs in order of date
 * @param firstColumn index of the first idle arc
 */
export function flowRows(
  { days, windowDays }: Problem,
  byArtist: Iterable<readonly PairColumn[]>,
  firstColumn: number,
): RepeatConstraints {
  const rows = new SparseBlock();
  const paths: { pairs: readonly PairColumn[]; next: readonly number[] }[] = [];
  let column = firstColumn;
  for (const pairs of byArtist) {
    if (pairs.length < 2) continue;
    const next = pairs.map(({ slot }) => {
      const after = pairs.findIndex((other) => at(days, other.slot) - at(days, slot) >= windowDays);
      return after < 0 ? pairs.length : after;
    });
    pairs.forEach((pair, index) => {
      rows.entry(pair.column, 1);
      rows.entry(column + index, 1);
      if (index > 0) rows.entry(column + index - 1, -1);
      next.forEach((head, tail) => {
        if (head === index) rows.entry(at(pairs, tail).column, -1);
      });
      const supply = index === 0 ? 1 : 0;
      rows.close(supply, supply);
    });
    paths.push({ pairs, next });
    column += pairs.length;
  }
  return {
    rows,
    extraColumns: column - firstColumn,
    startValues: (isChosen) => paths.flatMap(({ pairs, next }) => idleFlow(pairs, next, isChosen)),
  };
}

/** 1 where the flow takes the idle arc: it is at the slot, and the pair is not chosen. */
function idleFlow(
  pairs: readonly PairColumn[],
  next: readonly number[],
  isChosen: (column: number) => boolean,
): number[] {
  let head = 0;
  return pairs.map(({ column }, index) => {
    if (index < head) return 0;
    if (!isChosen(column)) return 1;
    head = at(next, index);
    return 0;
  });
}
