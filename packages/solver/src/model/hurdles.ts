import { at, type LocalDate, type Paise, percentOf } from '@backline/kernel';
import type { Candidate, Instance } from '../input/instance.ts';
import { feeOf } from '../rules/category.ts';
import { nameKey } from '../rules/match-score.ts';
import type { Slot } from '../rules/slots.ts';

/**
 * Why an artist cannot play a slot, in the order in which it is asked; the first that applies is told as the reason. All of them are hard.
 * Spec 07, candidates and model.
 */
export const HURDLES = [
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

/** A bit for each, so that a pair can say all that is in its way. */
const BIT = Object.fromEntries(HURDLES.map((name, index) => [name, 1 << index])) as Record<Hurdle, number>;

export const hurdlesIn = (bits: number): Hurdle[] => HURDLES.filter((name) => bits & BIT[name]);

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
function artistHurdles({ terms }: Instance, weeklyBudget: Paise): (candidate: Candidate) => number {
  const avoided = new Set(terms.constraints.avoidArtists);
  const [excluded, preferred] = [terms.excludedGenres.map(nameKey), terms.preferredGenres.map(nameKey)];
  const limit = percentOf(weeklyBudget, WEEKLY_LIMIT);
  return ({ id, genres, minimumFee }) => {
    const own = new Set(genres.map(nameKey));
    const isPreferred = preferred.length === 0 || preferred.some((genre) => own.has(genre));
    return (
      (avoided.has(id) ? BIT.avoided : 0) |
      (excluded.some((genre) => own.has(genre)) ? BIT.excludedGenre : 0) |
      (isPreferred ? 0 : BIT.noPreferredGenre) |
      (minimumFee > limit ? BIT.beyondWeeklyLimit : 0)
    );
  };
}

/**
 * The hurdles of every pair of slot and artist as bits, by `slot * artists + artist`; 0 where nothing is in the way.
 * Locks are laid over the rest: what a lock itself breaks is found by `lockProblems`, not here.
 */
export function hurdleTable(instance: Instance, calendar: Calendar): Uint16Array {
  const { candidates } = instance;
  const table = new Uint16Array(calendar.slots.length * candidates.length);
  const everywhereOf = artistHurdles(instance, calendar.weeklyBudget);
  const bans = Map.groupBy(instance.bans, ({ artistId }) => artistId);
  const fixed = Map.groupBy(instance.terms.fixedEvents, ({ artistId }) => artistId);
  candidates.forEach((candidate, artist) => {
    const everywhere = everywhereOf(candidate);
    const fee = feeOf(candidate);
    const banned = new Set(bans.get(candidate.id)?.map(({ date }) => date));
    const busy = new Set(candidate.busyDates);
    const own = (fixed.get(candidate.id) ?? []).map(({ date }) => dayNumber(date));
    calendar.slots.forEach(({ date, budget }, slot) => {
      table[slot * candidates.length + artist] =
        everywhere |
        (banned.has(date) ? BIT.banned : 0) |
        (busy.has(date) ? BIT.busy : 0) |
        (fee > budget ? BIT.overSlotBudget : 0) |
        (own.some((day) => isNear(calendar, slot, day)) ? BIT.fixedEventNear : 0);
    });
  });
  return table;
}

const isNear = ({ days, windowDays }: Calendar, slot: number, day: number): boolean =>
  Math.abs(at(days, slot) - day) < windowDays;

/** Closes locked slots to all others, and the repeat window of a locked artist. */
export function layLocks(
  table: Uint16Array,
  calendar: Calendar,
  locked: Int32Array,
  artistCount: number,
): void {
  const close = (slot: number, artist: number, bit: number): void => {
    const pair = slot * artistCount + artist;
    table[pair] = at(table, pair) | bit;
  };
  locked.forEach((artist, slot) => {
    for (let other = 0; other < artistCount && artist !== FREE; other++)
      if (other !== artist) close(slot, other, BIT.lockedSlot);
  });
  locked.forEach((artist, slot) => {
    if (artist < 0) return;
    calendar.days.forEach((day, other) => {
      if (other !== slot && isNear(calendar, slot, day)) close(other, artist, BIT.lockNear);
    });
  });
}

/** A slot that nothing is locked to, against -1: locked to stay empty. */
export const FREE = -2;
export const EMPTY = -1;
