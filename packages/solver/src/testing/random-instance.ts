import { at } from '@backline/kernel';
import type { InstanceInput } from '../index.ts';
import { createRandom, type Random } from '../search/random.ts';

export interface RandomShape {
  seed: number;
  /** Days of the period, at most. */
  days: number;
  artists: number;
}

const GENRES = ['house', 'techno', 'jazz', 'indie', 'rock'];
const WEEKDAYS = ['saturday', 'friday', 'thursday', 'sunday', 'wednesday'] as const;
const PLACES = [
  ['Mumbai', 'Maharashtra'],
  ['Pune', 'Maharashtra'],
  ['Delhi', 'Delhi'],
] as const;

/** Small instances of every kind: all wishes, fixed events, bans, former plans, windows from none to longer than the period, and budgets of any size. */
export function randomInstance({ seed, days, artists }: RandomShape): InstanceInput {
  const random = createRandom(seed * 2_654_435);
  const one = <T extends NonNullable<unknown> | null>(list: readonly T[]): T =>
    at(list, random.below(list.length));
  const start = Temporal.PlainDate.from('2028-01-20').add({ days: random.below(50) });
  const length = 7 + random.below(Math.max(1, days - 6));
  const dates = Array.from({ length }, (_, day) => start.add({ days: day }).toString());
  const eventDays = WEEKDAYS.slice(0, 1 + random.below(3));
  const weekly = 1_000_000 + random.below(1000) * 1000;
  const ids = Array.from({ length: artists }, (_, index) => `a${index}`);
  const fixed = random.next() < 0.3 ? [one(dates)] : [];
  return {
    terms: {
      startDate: start.toString(),
      endDate: dates.at(-1) ?? start.toString(),
      totalBudget: Math.floor(weekly * Math.ceil(length / 7) * one([1, 1, 0.5])),
      eventDays,
      eventsPerWeek: 1 + random.below(3),
      city: random.next() < 0.9 ? 'Mumbai' : null,
      state: 'Maharashtra',
      preferredGenres: random.next() < 0.8 ? ['house', 'techno', 'jazz'] : [],
      excludedGenres: random.next() < 0.3 ? ['rock'] : [],
      constraints: {
        noRepeatArtistWithinWeeks: one([0, 1, 2, 4, 8]),
        minHeadlinersPerMonth: random.below(4),
        localShare: one([0, 40, 60, 100]),
        emergingShare: one([0, 20, 50]),
        maxSameGenreInRow: one([null, null, 2]),
        minGenresPerMonth: one([null, null, 3]),
        includeArtists: ids.filter(() => random.next() < 0.1),
        avoidArtists: ids.filter(() => random.next() < 0.05),
      },
      fixedEvents: fixed.map((date) => ({
        date,
        cost: random.below(500_000),
        artistId: one([null, ...ids]),
      })),
      datesWithoutEvent: dates.filter((date) => random.next() < 0.05 && !fixed.includes(date)),
    },
    candidates: ids.map((id) => candidate(id, weekly, dates, random)),
    bans: ids.filter(() => random.next() < 0.1).map((artistId) => ({ date: one(dates), artistId })),
    former:
      random.next() < 0.3 ? dates.slice(0, 10).map((date) => ({ date, artistId: one([null, ...ids]) })) : [],
    seed,
    // Enough on a busy machine too, so that nothing stops the search.
    timeLimitSeconds: 60,
  };
}

function candidate(id: string, weekly: number, dates: readonly string[], random: Random) {
  const fee = Math.floor(weekly * (0.05 + 0.6 * random.next() ** 2));
  const [city, state] = at(PLACES, random.below(PLACES.length));
  return {
    id,
    minimumFee: Math.floor(fee * (0.6 + 0.4 * random.next())),
    standardFee: random.next() < 0.7 ? fee : null,
    genres: GENRES.filter(() => random.next() < 0.4),
    city,
    state,
    trust: random.below(101),
    cancellations: random.below(3),
    completed: random.below(20),
    busyDates: dates.filter(() => random.next() < 0.3),
  };
}
