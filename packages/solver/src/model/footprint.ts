import { at } from '@backline/kernel';
import { CATEGORIES } from '../rules/category.ts';
import type { Group, Model, Term } from './model.ts';
import type { Problem } from './problem.ts';

/** Where one pair counts: its rows, each with the coefficient `flat + perFee * fee`. */
export type Footprint = readonly { row: number; flat: number; perFee: number }[];

/**
 * The coefficients of pairs in the soft rows. They depend on the slot and on the artist's category, main genre and home only, so that a few thousand
 * footprints serve all pairs; artists to include have one row of their own besides.
 */
export interface Footprints {
  /** The key of a pair, below `size`. */
  keyOf(artist: number, slot: number): number;
  size: number;
  of(key: number): Footprint;
  /** The rows that name an artist; usually none. Their terms hold in all slots, with coefficient 1. */
  namedRows(artist: number): readonly number[];
}

const NOTHING: readonly number[] = [];

export function footprints(problem: Problem, model: Model): Footprints {
  const genres = Math.max(1, problem.genreNames.length);
  const perSlot = CATEGORIES.length * genres * 2;
  const named = new Map<number, number[]>();
  const bySlot = rowsBySlot(problem, model, named);
  const known: Footprint[] = [];
  const traits = Uint32Array.from(
    problem.fees,
    (_, artist) =>
      (at(problem.category, artist) * genres + at(problem.genre, artist)) * 2 + at(problem.local, artist),
  );
  return {
    keyOf: (artist, slot) => slot * perSlot + at(traits, artist),
    size: problem.slots.length * perSlot,
    namedRows: (artist) => named.get(artist) ?? NOTHING,
    of: (key) => {
      const found = known[key];
      if (found) return found;
      const trait = key % perSlot;
      const made = footprint(at(bySlot, (key - trait) / perSlot), {
        local: trait % 2,
        genre: (trait >> 1) % genres,
        category: Math.floor((trait >> 1) / genres),
      });
      known[key] = made;
      return made;
    },
  };
}

interface Traits {
  local: number;
  genre: number;
  category: number;
}

interface Entry {
  row: number;
  term: Term;
}

function rowsBySlot(problem: Problem, model: Model, named: Map<number, number[]>): Entry[][] {
  const bySlot: Entry[][] = problem.slots.map(() => []);
  model.rows.forEach(({ terms }, row) => {
    for (const term of terms) {
      if (term.group.kind === 'artist')
        named.set(term.group.index, [...(named.get(term.group.index) ?? []), row]);
      else for (const slot of term.slots) at(bySlot, slot).push({ row, term });
    }
  });
  return bySlot;
}

function footprint(entries: readonly Entry[], traits: Traits): Footprint {
  const byRow = new Map<number, { row: number; flat: number; perFee: number }>();
  for (const { row, term } of entries) {
    if (!belongs(traits, term.group)) continue;
    const own = byRow.getOrInsert(row, { row, flat: 0, perFee: 0 });
    own[term.perFee ? 'perFee' : 'flat'] += term.coefficient;
  }
  return [...byRow.values()];
}

function belongs(traits: Traits, group: Group): boolean {
  switch (group.kind) {
    case 'all':
      return true;
    case 'local':
      return traits.local === 1;
    case 'category':
      return traits.category === group.index;
    case 'genre':
      return traits.genre === group.index;
    case 'artist':
      return false;
  }
}
