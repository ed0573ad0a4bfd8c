import { EMPTY, FREE } from './assignment.ts';
import { objectiveCoefficient } from './model.ts';
import { isEligible, type Problem } from './problem.ts';

/** The eligible artists of each slot, largest objective coefficient first: the local search samples the front more often. */
export type EligibleArtists = readonly Int32Array[];

export function eligibleArtists(problem: Problem): EligibleArtists {
  return problem.slots.map((_, slot) => {
    const eligible = problem.artists.keys().filter((artist) => isEligible(problem, artist, slot));
    const rated = [...eligible].map((artist) => ({
      artist,
      coefficient: objectiveCoefficient(problem, artist, slot),
    }));
    rated.sort((a, b) => b.coefficient - a.coefficient || a.artist - b.artist);
    return Int32Array.from(rated, ({ artist }) => artist);
  });
}

/** The slots that are not locked: only these may change. */
export function freeSlots({ locked }: Problem): number[] {
  return [...locked.entries()].flatMap(([slot, artist]) => (artist === FREE ? [slot] : []));
}

/** The calendar with nothing but its locks. */
export function lockedCalendar({ locked }: Problem): Int32Array {
  return locked.map((artist) => (artist === FREE ? EMPTY : artist));
}
