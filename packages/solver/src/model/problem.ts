import { add, at, outOfRange, type Paise, paise, subtract } from '@backline/kernel';
import type { Candidate, Instance, Terms } from '../input/instance.ts';
import { CATEGORIES, categorize, feeOf } from '../rules/category.ts';
import { isSamePlace, type MatchScore, matchScore, nameKey } from '../rules/match-score.ts';
import { deriveSlots, weeklyBudgetOf } from '../rules/slots.ts';
import { EMPTY, FREE } from './assignment.ts';
import { applyLocks, type Calendar, dayNumber, ineligibilityTable } from './ineligibility.ts';

/** An instance with everything precomputed that the model asks for often. From here on slots and artists are known by index. */
export interface Problem extends Calendar {
  instance: Instance;
  artists: readonly Candidate[];
  fees: readonly Paise[];
  /** Index into CATEGORIES. */
  category: Uint8Array;
  /** Index into `genreNames`. */
  genre: Uint16Array;
  genreNames: readonly string[];
  /** 1 for artists of the venue's city. */
  local: Uint8Array;
  scores: readonly MatchScore[];
  /** See `ineligibilityTable`. */
  ineligibility: Uint16Array;
  /** What fixed events leave of the total budget. */
  budget: Paise;
  /** Per slot an artist, EMPTY or FREE. */
  locked: Int32Array;
  /** Per slot the artist of the former plan, EMPTY, or FREE where the plan says nothing. */
  former: Int32Array;
  months: readonly string[];
  monthOf: readonly number[];
}

/** Computes slots, scores, categories and eligibility of a valid instance. Conflicts of locks are left to `lockConflicts`. */
export function compile(instance: Instance): Problem {
  const { terms, candidates } = instance;
  const slots = deriveSlots(terms);
  const weeklyBudget = weeklyBudgetOf(terms);
  const calendar: Calendar = {
    slots,
    days: slots.map(({ date }) => dayNumber(date)),
    weeklyBudget,
    windowDays: terms.constraints.noRepeatArtistWithinWeeks * 7,
  };
  const fees = candidates.map(feeOf);
  const months = [...new Set(slots.map(({ month }) => month))];
  const locked = bySlot(calendar, candidates, instance.locks);
  const ineligibility = ineligibilityTable(instance, calendar);
  applyLocks(ineligibility, calendar, locked, candidates.length);
  return {
    ...calendar,
    ...genresOf(instance),
    instance,
    artists: candidates,
    fees,
    category: Uint8Array.from(fees, (fee) => CATEGORIES.indexOf(categorize(fee, weeklyBudget))),
    local: Uint8Array.from(candidates, ({ city }) => (isSamePlace(terms.city, city) ? 1 : 0)),
    scores: candidates.map((candidate) => matchScore(terms, candidate)),
    ineligibility,
    budget: budgetLeft(instance),
    locked,
    former: bySlot(calendar, candidates, instance.former),
    months,
    monthOf: slots.map(({ month }) => months.indexOf(month)),
  };
}

/** What is left for slots; 0 where fixed events cost more than the total. */
function budgetLeft({ terms }: Instance): Paise {
  return paise(Math.max(0, subtract(terms.totalBudget, fixedCostOf(terms))));
}

export function fixedCostOf({ fixedEvents }: Terms): Paise {
  return add(...fixedEvents.map(({ cost }) => cost));
}

/** Dates that are no longer slots, and artists who are no longer candidates, are left out. */
function bySlot(
  { slots }: Calendar,
  candidates: readonly Candidate[],
  assignments: readonly { date: string; artistId: string | null }[],
): Int32Array {
  const slotOf = new Map(slots.map(({ date }, index) => [date, index]));
  const artistOf = new Map(candidates.map(({ id }, index) => [id, index]));
  const table = new Int32Array(slots.length).fill(FREE);
  for (const { date, artistId } of assignments) {
    const slot = slotOf.get(date);
    const artist = artistId === null ? EMPTY : artistOf.get(artistId);
    if (slot !== undefined && artist !== undefined) table[slot] = artist;
  }
  return table;
}

/** The main genre: the first of the artist's genres that the venue prefers, else the first, else none. */
function genresOf({ terms, candidates }: Instance): { genre: Uint16Array; genreNames: string[] } {
  const preferred = new Set(terms.preferredGenres.map(nameKey));
  const main = candidates.map(({ genres }) => {
    const keys = genres.map(nameKey);
    return keys.find((key) => preferred.has(key)) ?? keys.at(0) ?? '';
  });
  const genreNames = [...new Set(main)];
  return { genre: Uint16Array.from(main, (name) => genreNames.indexOf(name)), genreNames };
}

/** What an artist is paid, in paise. */
export function artistFee({ fees }: Problem, artist: number): Paise {
  return fees[artist] ?? outOfRange(fees, artist);
}

/** Whether an artist may play a slot, regardless of the other slots. */
export function isEligible(problem: Problem, artist: number, slot: number): boolean {
  return ineligibilityOf(problem, artist, slot) === 0;
}

/** All reasons against a pair of artist and slot, as bits. */
export function ineligibilityOf({ ineligibility, artists }: Problem, artist: number, slot: number): number {
  // By itself, because a wrong artist would read the row of another slot.
  if (artist < 0 || artist >= artists.length) outOfRange(artists, artist);
  const pair = slot * artists.length + artist;
  return ineligibility[pair] ?? outOfRange(ineligibility, pair);
}

/** Whether two different slots are too close for one artist. */
export function isWithinWindow({ days, windowDays }: Calendar, a: number, b: number): boolean {
  return Math.abs(at(days, a) - at(days, b)) < windowDays;
}
