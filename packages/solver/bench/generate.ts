import { at } from '@backline/kernel';
import type { InstanceInput } from '../src/index.ts';
import { createRandom, type Random } from '../src/search/random.ts';

export interface Shape {
  weeks: number;
  eventDays: number;
  artists: number;
  /** 0.2 to 0.4 of all dates. */
  blocked: number;
  seed: number;
}

const GENRES = ['house', 'techno', 'jazz', 'indie', 'rock', 'folk', 'hip hop', 'classical', 'fusion', 'pop'];
const PREFERRED = ['house', 'techno', 'jazz', 'indie', 'fusion'];
const DAYS = ['saturday', 'friday', 'thursday', 'wednesday'] as const;
const PLACES = [
  ['Mumbai', 'Maharashtra'],
  ['Mumbai', 'Maharashtra'],
  ['Pune', 'Maharashtra'],
  ['Delhi', 'Delhi'],
  ['Bengaluru', 'Karnataka'],
] as const;
const WEEKLY = 20_000_000;
/** Median fee as a share of the weekly budget: a cheap market, a usual one, and one that the budget cannot pay in full. */
const FEE_LEVELS = [0.15, 0.22, 0.3];

/** A venue in Mumbai and its market: fees log-normal, at one of three levels by seed, dates blocked at random. The same shape gives the same instance. */
export function generate({ weeks, eventDays, artists, blocked, seed }: Shape): InstanceInput {
  const random = createRandom(seed * 7919 + weeks * 31 + eventDays * 7 + artists);
  const start = Temporal.PlainDate.from('2027-01-04').add({ days: random.below(60) });
  const end = start.add({ days: weeks * 7 - 1 });
  const dates = Array.from({ length: weeks * 7 }, (_, day) => start.add({ days: day }).toString());
  return {
    terms: {
      startDate: start.toString(),
      endDate: end.toString(),
      totalBudget: WEEKLY * weeks,
      eventDays: DAYS.slice(0, eventDays),
      eventsPerWeek: eventDays,
      city: 'Mumbai',
      state: 'Maharashtra',
      preferredGenres: PREFERRED,
      excludedGenres: ['classical'],
    },
    candidates: Array.from({ length: artists }, (_, index) =>
      artist(random, index, dates, blocked, at(FEE_LEVELS, seed % FEE_LEVELS.length)),
    ),
    seed,
  };
}

function artist(random: Random, index: number, dates: readonly string[], blocked: number, level: number) {
  const [city, state] = at(PLACES, random.below(PLACES.length));
  const fee = Math.max(100_000, Math.floor(WEEKLY * level * Math.exp(0.6 * normal(random))));
  const first = at(GENRES, random.below(GENRES.length));
  const second = at(GENRES, random.below(GENRES.length));
  return {
    id: `artist-${index}`,
    name: `Artist ${index}`,
    minimumFee: Math.floor(fee * 0.8),
    standardFee: random.next() < 0.8 ? fee : null,
    genres: first === second ? [first] : [first, second],
    city,
    state,
    trust: 30 + random.below(71),
    cancellations: random.below(4) === 0 ? random.below(4) : 0,
    completed: random.below(60),
    busyDates: dates.filter(() => random.next() < blocked),
  };
}

/** Standard normal, by Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(random.next() + 1e-12)) * Math.cos(2 * Math.PI * random.next());
}
