import { type LocalDate, type Paise, percentOf } from '@backline/kernel';
import type { Candidate, Instance } from '../input/instance.ts';
import { feeOf } from '../rules/category.ts';
import { nameKey } from '../rules/match-score.ts';
import type { Slot } from '../rules/slots.ts';

/**
 * Why an artist cannot play a slot, in the order in which it is asked; the first that applies is the reason. All of them are hard.
 * Spec 07, candidates and model.
 */
export const HURDLES = [
  'none',
  'avoided',
  'excludedGenre',
  'noPreferredGenre',
  'beyondWeeklyLimit',
  'banned',
  'busy',
  'overSlotBudget',
  'fixedEventNear',
  'lockNear',
  'lockedSlot',
] as const;
export type Hurdle = (typeof HURDLES)[number];

export const CODE = Object.fromEntries(HURDLES.map((name, index) => [name, index])) as Record<Hurdle, number>;

/** No candidate may ask more than this share of the weekly budget at least. Spec 07, candidates. */
const WEEKLY_LIMIT = 6000;

export interface Calendar {
  slots: readonly Slot[];
  /** Days since 1970 of each slot. */
  days: readonly number[];
  weeklyBudget: Paise;
  /** Two dates of one artist lie at least this many days apart; 0 where repeats are free. */
  windowDays: number;
}

export const dayNumber = (date: LocalDate): number =>
  Temporal.PlainDate.from('1970-01-01').until(Temporal.PlainDate.from(date)).days;

/** What keeps an artist out of every slot. */
function artistHurdle(candidate: Candidate, instance: Instance, weeklyBudget: Paise): number {
  const { terms } = instance;
  if (terms.constraints.avoidArtists.includes(candidate.id)) return CODE.avoided;
  const own = new Set(candidate.genres.map(nameKey));
  if (terms.excludedGenres.some((genre) => own.has(nameKey(genre)))) return CODE.excludedGenre;
  if (terms.preferredGenres.length > 0 && !terms.preferredGenres.some((genre) => own.has(nameKey(genre))))
    return CODE.noPreferredGenre;
  return candidate.minimumFee > percentOf(weeklyBudget, WEEKLY_LIMIT) ? CODE.beyondWeeklyLimit : CODE.none;
}

/**
 * The hurdle of every pair of slot and artist, by `slot * artists + artist`; 0 where nothing is in the way.
 * Locks are laid over the rest: what a lock itself breaks is found by `lockProblems`, not here.
 */
export function hurdleTable(instance: Instance, calendar: Calendar): Uint8Array {
  const { candidates } = instance;
  const table = new Uint8Array(calendar.slots.length * candidates.length);
  const slotOf = new Map(calendar.slots.map(({ date }, index) => [date, index]));
  const banned = new Set(instance.bans.map(({ date, artistId }) => `${date} ${artistId}`));
  const fixed = instance.terms.fixedEvents.map(({ date, artistId }) => ({ day: dayNumber(date), artistId }));
  candidates.forEach((candidate, artist) => {
    const everywhere = artistHurdle(candidate, instance, calendar.weeklyBudget);
    const busy = new Set(candidate.busyDates.map((date) => slotOf.get(date)));
    const own = fixed.filter(({ artistId }) => artistId === candidate.id).map(({ day }) => day);
    calendar.slots.forEach(({ date, budget }, slot) => {
      table[slot * candidates.length + artist] =
        everywhere ||
        (banned.has(`${date} ${candidate.id}`) && CODE.banned) ||
        (busy.has(slot) && CODE.busy) ||
        (feeOf(candidate) > budget && CODE.overSlotBudget) ||
        (own.some((day) => isNear(calendar, slot, day)) && CODE.fixedEventNear) ||
        CODE.none;
    });
  });
  return table;
}

const isNear = ({ days, windowDays }: Calendar, slot: number, day: number): boolean =>
  Math.abs((days[slot] ?? 0) - day) < windowDays;

/** Closes locked slots to all others, and the repeat window of a locked artist. Only pairs without another hurdle change. */
export function layLocks(
  table: Uint8Array,
  calendar: Calendar,
  locked: Int32Array,
  artistCount: number,
): void {
  const close = (slot: number, artist: number, code: number): void => {
    if (table[slot * artistCount + artist] === CODE.none) table[slot * artistCount + artist] = code;
  };
  locked.forEach((artist, slot) => {
    for (let other = 0; other < artistCount && artist !== FREE; other++)
      if (other !== artist) close(slot, other, CODE.lockedSlot);
  });
  locked.forEach((artist, slot) => {
    if (artist < 0) return;
    calendar.days.forEach((day, other) => {
      if (other !== slot && isNear(calendar, slot, day)) close(other, artist, CODE.lockNear);
    });
  });
}

/** A slot that nothing is locked to, against -1: locked to stay empty. */
export const FREE = -2;
export const EMPTY = -1;
