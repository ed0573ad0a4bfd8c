import { at, type LocalDate, type Paise, percentOf } from '@backline/kernel';
import type { Candidate, Instance } from '../input/instance.ts';
import { feeOf } from '../rules/category.ts';
import { nameKey } from '../rules/match-score.ts';
import type { Slot } from '../rules/slots.ts';
import { FREE } from './assignment.ts';

/**
 * Why an artist cannot play a slot, in the order in which the reasons are checked; the first that applies is the one shown.
 * All of them are hard constraints. docs/rules/programming.md#candidates
 */
export const INELIGIBILITY_REASONS = [
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
export type IneligibilityReason = (typeof INELIGIBILITY_REASONS)[number];

/** One bit per reason, so that a pair can carry all that apply. */
const BIT = Object.fromEntries(INELIGIBILITY_REASONS.map((name, index) => [name, 1 << index])) as Record<
  IneligibilityReason,
  number
>;

export const reasonsIn = (bits: number): IneligibilityReason[] =>
  INELIGIBILITY_REASONS.filter((name) => bits & BIT[name]);

/** A candidate's minimum fee may be at most this share of the weekly budget. docs/rules/programming.md#candidates */
const WEEKLY_LIMIT = 6000;

export interface Calendar {
  slots: readonly Slot[];
  /** Days since 1970 of each slot. */
  days: readonly number[];
  weeklyBudget: Paise;
  /** Two dates of one artist lie at least this many days apart; 0 where repeats are allowed. */
  windowDays: number;
}

export const dayNumber = (date: LocalDate): number =>
  Temporal.PlainDate.from('1970-01-01').until(Temporal.PlainDate.from(date)).days;

/** What rules an artist out of every slot. */
function artistReasons({ terms }: Instance, weeklyBudget: Paise): (candidate: Candidate) => number {
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
 * The reasons against every pair of slot and artist as bits, at `slot * artists + artist`; 0 where the pair is eligible.
 * Locks are applied on top by `applyLocks`: what a lock itself violates is found by `lockConflicts`, not here.
 */
export function ineligibilityTable(instance: Instance, calendar: Calendar): Uint16Array {
  const { candidates } = instance;
  const table = new Uint16Array(calendar.slots.length * candidates.length);
  const everywhereOf = artistReasons(instance, calendar.weeklyBudget);
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

/** Closes locked slots to all other artists, and the repeat window around a lock to the locked artist. */
export function applyLocks(
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
