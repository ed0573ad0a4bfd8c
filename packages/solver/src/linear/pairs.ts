import { at, outOfRange } from '@backline/kernel';
import { EMPTY, FREE } from '../model/assignment.ts';
import type { EligibleArtists } from '../model/eligible-artists.ts';
import { objectiveCoefficient } from '../model/model.ts';
import type { Task } from '../model/task.ts';

/** Every eligible pair once, slot by slot, with what pricing reads each time. A pair is known by its index. */
export class Pairs {
  readonly count: number;
  /** 1 for slots that must be filled, because they are locked to an artist. */
  readonly mustFill: Uint8Array;
  private readonly columns: Columns;
  private readonly coefficients: Float64Array;

  constructor(columns: Columns, coefficients: Float64Array, mustFill: Uint8Array) {
    this.count = columns.artist.length;
    this.columns = columns;
    this.coefficients = coefficients;
    this.mustFill = mustFill;
  }

  /** The same pairs with another objective. */
  withObjective(coefficientOf: (artist: number, pair: number) => number): Pairs {
    return new Pairs(this.columns, Float64Array.from(this.columns.artist, coefficientOf), this.mustFill);
  }

  artistOf(pair: number): number {
    return this.columns.artist[pair] ?? outOfRange(this.columns.artist, pair);
  }

  slotOf(pair: number): number {
    return this.columns.slot[pair] ?? outOfRange(this.columns.slot, pair);
  }

  /** See `CoefficientClasses`. */
  classOf(pair: number): number {
    return this.columns.class[pair] ?? outOfRange(this.columns.class, pair);
  }

  /** In the objective. */
  coefficientOf(pair: number): number {
    return this.coefficients[pair] ?? outOfRange(this.coefficients, pair);
  }

  /** The pairs of a slot begin here and end before the first of the next slot; `firstOf(slots)` is the count of all pairs. */
  firstOf(slot: number): number {
    return this.columns.first[slot] ?? outOfRange(this.columns.first, slot);
  }
}

interface Columns {
  artist: Int32Array;
  slot: Int32Array;
  class: Int32Array;
  /** By slot, with the count of all at the end. */
  first: Int32Array;
}

/** A locked slot has its one artist; a slot locked to stay empty has none. */
export function pairsOf({ problem, classes }: Task, eligible: EligibleArtists): Pairs {
  const lists = eligible.map((artists, slot) =>
    at(problem.locked, slot) === EMPTY ? new Int32Array() : artists,
  );
  const count = lists.reduce((sum, artists) => sum + artists.length, 0);
  const columns = {
    artist: new Int32Array(count),
    slot: new Int32Array(count),
    class: new Int32Array(count),
    first: new Int32Array(lists.length + 1).fill(count),
  };
  const coefficients = new Float64Array(count);
  let pair = 0;
  lists.forEach((artists, slot) => {
    columns.first[slot] = pair;
    for (const artist of artists) {
      columns.artist[pair] = artist;
      columns.slot[pair] = slot;
      columns.class[pair] = classes.classOf(artist, slot);
      coefficients[pair] = objectiveCoefficient(problem, artist, slot);
      pair++;
    }
  });
  const mustFill = Uint8Array.from(problem.locked, (artist) => (artist === FREE || artist === EMPTY ? 0 : 1));
  return new Pairs(columns, coefficients, mustFill);
}
