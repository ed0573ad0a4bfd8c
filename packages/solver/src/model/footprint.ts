import { CATEGORIES } from '../rules/category.ts';
import type { Group, Model, Term } from './model.ts';
import type { Problem } from './problem.ts';

/** Where one pair counts: parallel arrays of rows and coefficients, the latter as `flat + perFee * fee`. */
export interface Footprint {
  rows: readonly number[];
  flat: readonly number[];
  perFee: readonly number[];
}

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
      ((problem.category[artist] ?? 0) * genres + (problem.genre[artist] ?? 0)) * 2 +
      (problem.local[artist] ?? 0),
  );
  return {
    keyOf: (artist, slot) => slot * perSlot + (traits[artist] ?? 0),
    size: problem.slots.length * perSlot,
    namedRows: (artist) => named.get(artist) ?? NOTHING,
    of: (key) => {
      const found = known[key];
      if (found) return found;
      const trait = key % perSlot;
      const made = footprint(bySlot[(key - trait) / perSlot] ?? [], {
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
      else for (const slot of term.slots) bySlot[slot]?.push({ row, term });
    }
  });
  return bySlot;
}

function footprint(entries: readonly Entry[], traits: Traits): Footprint {
  const flat = new Map<number, number>();
  const perFee = new Map<number, number>();
  for (const { row, term } of entries) {
    if (!belongs(traits, term.group)) continue;
    const [into, other] = term.perFee ? [perFee, flat] : [flat, perFee];
    into.set(row, (into.get(row) ?? 0) + term.coefficient);
    if (!other.has(row)) other.set(row, 0);
  }
  const rows = [...flat.keys()];
  return {
    rows,
    flat: rows.map((row) => flat.get(row) ?? 0),
    perFee: rows.map((row) => perFee.get(row) ?? 0),
  };
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
