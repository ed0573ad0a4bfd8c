import { add, at } from '@backline/kernel';
import type { InputError } from '../input/instance.ts';
import { EMPTY } from './assignment.ts';
import { type IneligibilityReason, ineligibilityTable, reasonsIn } from './ineligibility.ts';
import { artistFee, isWithinWindow, type Problem } from './problem.ts';

const MESSAGES: Partial<Record<IneligibilityReason, string>> = {
  avoided: 'the artist is to be avoided',
  excludedGenre: 'the artist plays an excluded genre',
  noPreferredGenre: 'the artist plays no preferred genre',
  beyondWeeklyLimit: 'the artist asks more than 60 % of the weekly budget',
  banned: 'the artist is banned from this date',
  busy: 'the artist is not free',
  overSlotBudget: 'the fee is over the budget of the slot',
  fixedEventNear: 'within the repeat window of a fixed event with the same artist',
};

/**
 * Locks are hard, and so are the other constraints: a lock that violates one, or two that do so together, leave no
 * feasible plan. Each is named by its field.
 * @returns nothing where the locks are feasible
 */
export function lockConflicts(problem: Problem): InputError[] {
  const { instance, slots, artists, locked } = problem;
  const dates = new Set(slots.map(({ date }) => date));
  const fieldOf = (slot: number): string => {
    const { date } = at(slots, slot);
    return `locks.${instance.locks.findIndex((lock) => lock.date === date)}.artistId`;
  };
  const found: InputError[] = instance.locks.flatMap(({ date }, index) =>
    dates.has(date) ? [] : [{ path: `locks.${index}.date`, message: 'no slot on this date' }],
  );
  // Before locks are applied, which would mask the reasons against themselves.
  const table = ineligibilityTable(instance, problem);
  const taken = [...locked.entries()].filter(([, artist]) => artist > EMPTY);
  for (const [slot, artist] of taken) {
    const [reason] = reasonsIn(at(table, slot * artists.length + artist));
    const message = reason && MESSAGES[reason];
    if (message) found.push({ path: fieldOf(slot), message });
    const other = taken.find(
      ([earlier, same]) => earlier < slot && same === artist && isWithinWindow(problem, slot, earlier),
    );
    if (other)
      found.push({
        path: fieldOf(slot),
        message: `within the repeat window of the lock on ${at(slots, other[0]).date}`,
      });
  }
  const cost = add(...taken.map(([, artist]) => artistFee(problem, artist)));
  if (cost > problem.budget)
    found.push({ path: 'locks', message: 'the locked fees are over the total budget' });
  return found;
}
