import { EMPTY, FREE } from './hurdles.ts';
import { worth } from './model.ts';
import { isEligible, type Problem } from './problem.ts';

/** Per slot the artists who may play it, best worth first; the local search draws from the front more often. */
export type Choices = readonly Int32Array[];

export function choicesOf(problem: Problem): Choices {
  return problem.slots.map((_, slot) => {
    const open = problem.artists.keys().filter((artist) => isEligible(problem, artist, slot));
    const rated = [...open].map((artist) => ({ artist, worth: worth(problem, artist, slot) }));
    rated.sort((a, b) => b.worth - a.worth || a.artist - b.artist);
    return Int32Array.from(rated, ({ artist }) => artist);
  });
}

/** Slots that the search may change. Locked ones hold what they are locked to. */
export function openSlots({ locked }: Problem): number[] {
  return [...locked.entries()].flatMap(([slot, artist]) => (artist === FREE ? [slot] : []));
}

/** The calendar with nothing but its locks. */
export function lockedOnly({ locked }: Problem): Int32Array {
  return locked.map((artist) => (artist === FREE ? EMPTY : artist));
}
