import { at, outOfRange } from '@backline/kernel';
import type { Choices } from '../model/choices.ts';
import { EMPTY, FREE } from '../model/hurdles.ts';
import { worth } from '../model/model.ts';
import type { Task } from '../model/plan.ts';

/** Every eligible pair once, slot by slot, with what the pricing asks for each time. A pair is known by its index. */
export class Pairs {
  readonly count: number;
  /** 1 for slots that must be filled, because they are locked to an artist. */
  readonly mustFill: Uint8Array;
  private readonly columns: Columns;
  private readonly worth: Float64Array;

  constructor(columns: Columns, worth: Float64Array, mustFill: Uint8Array) {
    this.count = columns.artist.length;
    this.columns = columns;
    this.worth = worth;
    this.mustFill = mustFill;
  }

  /** The same pairs, worth something else. */
  withWorth(worthOf: (artist: number, pair: number) => number): Pairs {
    return new Pairs(this.columns, Float64Array.from(this.columns.artist, worthOf), this.mustFill);
  }

  artistOf(pair: number): number {
    return this.columns.artist[pair] ?? outOfRange(this.columns.artist, pair);
  }

  slotOf(pair: number): number {
    return this.columns.slot[pair] ?? outOfRange(this.columns.slot, pair);
  }

  /** Key of the footprint. */
  keyOf(pair: number): number {
    return this.columns.key[pair] ?? outOfRange(this.columns.key, pair);
  }

  worthOf(pair: number): number {
    return this.worth[pair] ?? outOfRange(this.worth, pair);
  }

  /** The pairs of a slot are those from its first to before the first of the next; `firstOf(slots)` is the count of all. */
  firstOf(slot: number): number {
    return this.columns.first[slot] ?? outOfRange(this.columns.first, slot);
  }
}

interface Columns {
  artist: Int32Array;
  slot: Int32Array;
  key: Int32Array;
  /** By slot, and the count of all at the end. */
  first: Int32Array;
}

/** A locked slot has its one artist, a slot locked to stay empty has none. */
export function pairsOf({ problem, footprints }: Task, choices: Choices): Pairs {
  const lists = choices.map((open, slot) => (at(problem.locked, slot) === EMPTY ? new Int32Array() : open));
  const count = lists.reduce((sum, open) => sum + open.length, 0);
  const columns = {
    artist: new Int32Array(count),
    slot: new Int32Array(count),
    key: new Int32Array(count),
    first: new Int32Array(lists.length + 1).fill(count),
  };
  const worths = new Float64Array(count);
  let pair = 0;
  lists.forEach((open, slot) => {
    columns.first[slot] = pair;
    for (const artist of open) {
      columns.artist[pair] = artist;
      columns.slot[pair] = slot;
      columns.key[pair] = footprints.keyOf(artist, slot);
      worths[pair] = worth(problem, artist, slot);
      pair++;
    }
  });
  const mustFill = Uint8Array.from(problem.locked, (artist) => (artist === FREE || artist === EMPTY ? 0 : 1));
  return new Pairs(columns, worths, mustFill);
}
