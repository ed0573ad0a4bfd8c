import { at } from '@backline/kernel';
import { CATEGORIES } from '../rules/category.ts';
import type { Group, Model, Term } from './model.ts';
import type { Problem } from './problem.ts';

/** The non-zero coefficients of a pair in the soft rows; each is `constant + perFee * fee`. */
export type Coefficients = readonly { row: number; constant: number; perFee: number }[];

/**
 * Pairs with the same slot and the same category, main genre and home of the artist have the same coefficients, but for the fee.
 * A few thousand such classes cover all pairs; artists to include have rows of their own in addition.
 */
export interface CoefficientClasses {
  /** The class of a pair, below `count`. */
  classOf(artist: number, slot: number): number;
  count: number;
  coefficientsOf(pairClass: number): Coefficients;
  /** The rows of one artist alone; usually none. Their coefficient is 1 in all slots. */
  artistRows(artist: number): readonly number[];
}

const NO_ROWS: readonly number[] = [];

export function coefficientClasses(problem: Problem, model: Model): CoefficientClasses {
  const genres = Math.max(1, problem.genreNames.length);
  const perSlot = CATEGORIES.length * genres * 2;
  const { bySlot, byArtist } = termsOf(problem, model);
  const known: Coefficients[] = [];
  const traits = Uint32Array.from(
    problem.fees,
    (_, artist) =>
      (at(problem.category, artist) * genres + at(problem.genre, artist)) * 2 + at(problem.local, artist),
  );
  return {
    classOf: (artist, slot) => slot * perSlot + at(traits, artist),
    count: problem.slots.length * perSlot,
    artistRows: (artist) => byArtist.get(artist) ?? NO_ROWS,
    coefficientsOf: (pairClass) => {
      const found = known[pairClass];
      if (found) return found;
      const trait = pairClass % perSlot;
      const made = sumByRow(at(bySlot, (pairClass - trait) / perSlot), {
        local: trait % 2,
        genre: (trait >> 1) % genres,
        category: Math.floor((trait >> 1) / genres),
      });
      known[pairClass] = made;
      return made;
    },
  };
}

interface Traits {
  local: number;
  genre: number;
  category: number;
}

interface RowTerm {
  row: number;
  term: Term;
}

/** The terms of all rows by slot; those of a single artist apart, as their rows. */
function termsOf({ slots }: Problem, model: Model): { bySlot: RowTerm[][]; byArtist: Map<number, number[]> } {
  const bySlot: RowTerm[][] = slots.map(() => []);
  const byArtist = new Map<number, number[]>();
  model.rows.forEach(({ terms }, row) => {
    for (const term of terms) {
      if (term.group.kind === 'artist') byArtist.getOrInsertComputed(term.group.index, () => []).push(row);
      else for (const slot of term.slots) at(bySlot, slot).push({ row, term });
    }
  });
  return { bySlot, byArtist };
}

function sumByRow(terms: readonly RowTerm[], traits: Traits): Coefficients {
  const byRow = new Map<number, { row: number; constant: number; perFee: number }>();
  for (const { row, term } of terms) {
    if (!belongs(traits, term.group)) continue;
    const own = byRow.getOrInsert(row, { row, constant: 0, perFee: 0 });
    own[term.perFee ? 'perFee' : 'constant'] += term.coefficient;
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
