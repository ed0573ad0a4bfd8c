import type { Choices } from '../model/choices.ts';
import { EMPTY, FREE } from '../model/hurdles.ts';
import { worth } from '../model/model.ts';
import type { Task } from '../model/plan.ts';

/** Every eligible pair once, slot by slot, with what the pricing asks for each time. */
export interface Pairs {
  artist: Int32Array;
  slot: Int32Array;
  worth: Float64Array;
  /** Key of the footprint. */
  key: Int32Array;
  /** Pairs of slot `s` are `first[s]` to `first[s + 1] - 1`. */
  first: Int32Array;
  /** Slots that must be filled, because they are locked to an artist. */
  mustFill: Uint8Array;
  count: number;
}

/** A locked slot has its one artist, a slot locked to stay empty has none. */
export function pairsOf({ problem, footprints }: Task, choices: Choices): Pairs {
  const lists = choices.map((open, slot) => (problem.locked[slot] === EMPTY ? new Int32Array() : open));
  const count = lists.reduce((sum, open) => sum + open.length, 0);
  const pairs: Pairs = {
    artist: new Int32Array(count),
    slot: new Int32Array(count),
    worth: new Float64Array(count),
    key: new Int32Array(count),
    first: new Int32Array(lists.length + 1),
    mustFill: Uint8Array.from(problem.locked, (artist) => (artist === FREE || artist === EMPTY ? 0 : 1)),
    count,
  };
  let pair = 0;
  lists.forEach((open, slot) => {
    pairs.first[slot] = pair;
    for (const artist of open) {
      pairs.artist[pair] = artist;
      pairs.slot[pair] = slot;
      pairs.worth[pair] = worth(problem, artist, slot);
      pairs.key[pair] = footprints.keyOf(artist, slot);
      pair++;
    }
  });
  pairs.first[lists.length] = pair;
  return pairs;
}
