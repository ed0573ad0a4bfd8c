import { add, at } from '@backline/kernel';
import type { InputError } from '../input/instance.ts';
import { EMPTY, type Hurdle, hurdlesIn, hurdleTable } from './hurdles.ts';
import { artistFee, isWithinWindow, type Problem } from './problem.ts';

const WORDS: Partial<Record<Hurdle, string>> = {
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
 * Locks are hard, and so are the rules: a lock that breaks one, or two that break one together, leave no plan. Each is named by its field.
 * @returns nothing where the locks can stand
 */
export function lockProblems(problem: Problem): InputError[] {
  const { instance, slots, artists, locked } = problem;
  const dates = new Set(slots.map(({ date }) => date));
  const fieldOf = (slot: number): string => {
    const { date } = at(slots, slot);
    return `locks.${instance.locks.findIndex((lock) => lock.date === date)}.artistId`;
  };
  const found: InputError[] = instance.locks.flatMap(({ date }, index) =>
    dates.has(date) ? [] : [{ path: `locks.${index}.date`, message: 'no slot on this date' }],
  );
  // Without the locks laid over it, which would hide their own hurdles.
  const hurdles = hurdleTable(instance, problem);
  const taken = [...locked.entries()].filter(([, artist]) => artist > EMPTY);
  for (const [slot, artist] of taken) {
    const [hurdle] = hurdlesIn(at(hurdles, slot * artists.length + artist));
    const message = hurdle && WORDS[hurdle];
    if (message) found.push({ path: fieldOf(slot), message });
    const twin = taken.find(
      ([other, same]) => other < slot && same === artist && isWithinWindow(problem, slot, other),
    );
    if (twin)
      found.push({
        path: fieldOf(slot),
        message: `within the repeat window of the lock on ${at(slots, twin[0]).date}`,
      });
  }
  const cost = add(...taken.map(([, artist]) => artistFee(problem, artist)));
  if (cost > problem.budget)
    found.push({ path: 'locks', message: 'the locked fees are over the total budget' });
  return found;
}
