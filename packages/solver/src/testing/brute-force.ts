import { at } from '@backline/kernel';
import type { Assignment, Instance } from './checked-types.ts';
import { expectedDates, violations } from './checker.ts';
import { value } from './value.ts';

/** The largest objective of all feasible calendars, by trying them all. For tiny instances only. Null where none is feasible. */
export function bruteForce(instance: Instance): number | null {
  const dates = expectedDates(instance);
  const options = dates.map((date) => [
    null,
    ...instance.candidates.map(({ id }) => id).filter((artistId) => isPossible(instance, date, artistId)),
  ]);
  let best: number | null = null;
  const plan: Assignment[] = dates.map((date) => ({ date, artistId: null }));
  const walk = (slot: number): void => {
    const own = plan[slot];
    if (!own) {
      if (violations(instance, plan).length > 0) return;
      const own = value(instance, plan);
      best = best === null ? own : Math.max(best, own);
      return;
    }
    for (const artistId of at(options, slot)) {
      own.artistId = artistId;
      // Prunes only what later dates cannot repair.
      if (artistId === null || !clashes(instance, plan.slice(0, slot + 1))) walk(slot + 1);
    }
    own.artistId = null;
  };
  walk(0);
  return best;
}

function isPossible(instance: Instance, date: string, artistId: string): boolean {
  const bare = { ...instance, locks: [] };
  const alone = expectedDates(instance).map((other) => ({
    date: other,
    artistId: other === date ? artistId : null,
  }));
  return violations(bare, alone).length === 0;
}

function clashes(instance: Instance, plan: readonly Assignment[]): boolean {
  const days = instance.terms.constraints.noRepeatArtistWithinWeeks * 7;
  const last = plan.at(-1);
  return plan
    .slice(0, -1)
    .some(
      ({ date, artistId }) =>
        artistId === last?.artistId && Date.parse(last?.date ?? '') - Date.parse(date) < days * 86_400_000,
    );
}
