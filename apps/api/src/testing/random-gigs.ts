import { REQUIRED_LEVELS } from '@backline/api-contract/opportunities';
import { EVENT_TYPES, EXPERIENCE_LEVELS, SLOT_TYPES } from '@backline/api-contract/reference';
import { eventInterval, shift } from '@backline/kernel';
import fc from 'fast-check';
import type { Insertable } from 'kysely';
import type { MatchArtist } from '../modules/marketplace/opportunities/index.ts';
import type { Database } from '../platform/db/database.ts';
import type { DB } from '../platform/db/schema.generated.ts';

export type GigValues = Insertable<DB['opportunities']>;

const GENRES = [
  'house',
  'techno',
  'trance',
  'disco',
  'jazz',
  'folk',
  'indie',
  'pop',
  'rock',
  'sufi',
  'metal',
  'blues',
];
/** Few and close together, with capitals and letters beyond ASCII, so that every rule has its border cases. */
const CITIES = ['Mumbai', 'mumbai', 'MUMBAI', 'Pune', 'Goa', 'Düren', 'DÜREN', 'İzmir', 'ΛΆΡΙΣΑ', null];
const amount = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map((steps) => steps * 1_000_000),
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 0, max: 20_000_000 }),
  fc.constant(100_000_000_000),
);

export const artists: fc.Arbitrary<MatchArtist> = fc.record({
  genres: fc.uniqueArray(fc.constantFrom(...GENRES), { maxLength: 6 }),
  fee: amount,
  experienceLevel: fc.constantFrom(null, ...EXPERIENCE_LEVELS),
  city: fc.constantFrom(...CITIES),
});

/** Gigs of a fortnight, so that dates tie again and again. */
export function gigs(buyerId: string, venueId: string, now: Date): fc.Arbitrary<GigValues> {
  return fc
    .record({
      day: fc.integer({ min: 3, max: 17 }),
      requiredGenres: fc.uniqueArray(fc.constantFrom(...GENRES), { maxLength: 10 }),
      experienceLevelRequired: fc.constantFrom(...REQUIRED_LEVELS),
      budget: fc.tuple(amount, amount),
      city: fc.constantFrom(...CITIES),
      slotType: fc.constantFrom(...SLOT_TYPES),
      eventType: fc.constantFrom(...EVENT_TYPES),
      deadline: fc.constantFrom('P2D', null),
    })
    .map(({ day, budget, deadline, ...fields }) => {
      const eventDate = shift(now, `P${day}D`).toISOString().slice(0, 10);
      const [budgetMin = 0, budgetMax = 0] = budget.sort((a, b) => a - b);
      return {
        ...fields,
        ...eventInterval(eventDate, '20:00', '23:00', 'Asia/Kolkata'),
        eventDate,
        slotStartTime: '20:00',
        slotEndTime: '23:00',
        timezone: 'Asia/Kolkata',
        budgetMin,
        budgetMax,
        buyerId,
        venueId,
        title: 'A night out',
        description: 'Made at random.',
        performanceDuration: 60,
        applicationDeadline: deadline && shift(now, deadline),
        status: 'active',
        createdAt: now,
        updatedAt: now,
      };
    });
}

export async function insertGigs(db: Database, values: readonly GigValues[]): Promise<void> {
  for (let start = 0; start < values.length; start += 500) {
    await db
      .insertInto('opportunities')
      .values(values.slice(start, start + 500))
      .execute();
  }
}
