import { paise } from '@backline/kernel';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildScene, type Scene } from '../../../testing/bookings.ts';
import { buildArtist } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import { recordTrustEvent } from '../../foundation/trust/index.ts';
import { type BookingRow, createBooking, moveBooking, type NewBooking } from './index.ts';

const app = await startTestApp();
let scene: Scene;

beforeAll(async () => {
  scene = await buildScene(app);
});

/** A stage for each: two shows on one are another test's business. */
const stages = (function* () {
  for (let stage = 1; ; stage += 1) yield stage;
})();
const terms = (overrides: Partial<NewBooking> = {}): NewBooking => ({
  artistId: scene.artist.id,
  buyerId: scene.buyer.id,
  venueId: scene.venue.id,
  opportunityId: null,
  title: 'A night at the docks',
  eventDate: '2026-12-12',
  slotStartTime: '22:00',
  slotEndTime: '02:00',
  timezone: 'Asia/Kolkata',
  stage: stages.next().value ?? 1,
  slotType: 'headliner',
  performanceDuration: 90,
  agreedFee: paise(5_000_050),
  currency: 'INR',
  travelIncluded: false,
  accommodationIncluded: true,
  ...overrides,
});

/** Asks nobody but the database: what the applications module checks beforehand is left out. */
const book = (overrides: Partial<NewBooking> = {}): Promise<BookingRow> =>
  app.inTransaction((ctx) => createBooking(ctx, terms(overrides)));

async function freshArtist(): Promise<string> {
  return (await buildArtist(app)).id;
}

describe('a booking as it is made', () => {
  it('copies the terms, the names and the instants, and begins its history', async () => {
    const booking = await book({ artistId: await freshArtist() });
    expect(booking).toMatchObject({
      bookingNumber: expect.stringMatching(/^BK-2026-\d{6}$/),
      status: 'pending_contract',
      paymentState: 'nothing',
      artistName: 'Meera and the Monsoon',
      buyerName: 'Blue Note Events',
      venueName: 'The Harbour Room',
      venueCity: 'Mumbai',
      startsAt: new Date('2026-12-12T16:30:00Z'),
      endsAt: new Date('2026-12-12T20:30:00Z'),
      agreedFee: 5_000_050,
      cancellationPolicy: 'protected',
      cancellationPolicyVersion: 1,
    });
    const history = await app.adapters.db
      .selectFrom('stateHistory')
      .select(['fromState', 'toState', 'action'])
      .where('recordId', '=', booking.id)
      .execute();
    expect(history).toEqual([{ fromState: null, toState: 'pending_contract', action: 'created' }]);
  });

  it('has the checklist items that apply', async () => {
    const booking = await book({ artistId: await freshArtist() });
    const rows = await app.adapters.db
      .selectFrom('checklistItems')
      .select(['item', 'doneAt'])
      .where('bookingId', '=', booking.id)
      .orderBy('item')
      .execute();
    expect(rows.map(({ item }) => item)).toEqual([
      'accommodationBooked',
      'contractSigned',
      'depositPaid',
      'guestListSubmitted',
      'itineraryShared',
      'soundCheckScheduled',
      'technicalRiderConfirmed',
    ]);
    expect(rows.every(({ doneAt }) => doneAt === null)).toBe(true);
  });

  it('numbers one after the other', async () => {
    const numbers = [
      await book({ artistId: await freshArtist() }),
      await book({ artistId: await freshArtist() }),
    ];
    const [first, second] = numbers.map(({ bookingNumber }) => Number(bookingNumber.slice(8)));
    expect(second).toBe(Number(first) + 1);
  });
});

describe('commission', () => {
  it('is 3% for an artist without history, rounded half up', async () => {
    const booking = await book({ artistId: await freshArtist() });
    expect([booking.commissionBasisPoints, booking.commissionAmount]).toEqual([300, 150_002]);
  });

  it.each([
    [172, 200, 100_001],
    [142, 250, 125_001],
    [62, 400, 200_002],
    [61, 500, 250_003],
  ])('by a standing of %i half points is %i basis points', async (halfPoints, basisPoints, amount) => {
    const artistId = await freshArtist();
    await app.inTransaction((ctx) =>
      recordTrustEvent(ctx, { userId: artistId, type: 'profile_verified', onceKey: 'x', reason: 'x' }),
    );
    await app.adapters.db
      .updateTable('standings')
      .set({ halfPoints })
      .where('userId', '=', artistId)
      .execute();
    const booking = await book({ artistId });
    expect([booking.commissionBasisPoints, booking.commissionAmount]).toEqual([basisPoints, amount]);
  });

  it('stays what it was when the standing changes', async () => {
    const artistId = await freshArtist();
    const { id } = await book({ artistId });
    await app.adapters.db
      .updateTable('standings')
      .set({ halfPoints: 200 })
      .where('userId', '=', artistId)
      .execute();
    const row = await app.adapters.db
      .selectFrom('bookings')
      .select('commissionBasisPoints')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.commissionBasisPoints).toBe(300);
  });
});

describe('no artist is booked twice', () => {
  it.each([
    ['the same slot', { slotStartTime: '22:00', slotEndTime: '02:00' }],
    ['another slot of the day', { slotStartTime: '12:00', slotEndTime: '14:00' }],
    [
      'a set into which the first one runs over midnight',
      { eventDate: '2026-12-13', slotStartTime: '01:00', slotEndTime: '03:00' },
    ],
  ])('%s is refused', async (_name, slot) => {
    const artistId = await freshArtist();
    await book({ artistId });
    await expect(book({ artistId, ...slot })).rejects.toMatchObject({ code: 'DATE_TAKEN' });
  });

  it('the next day, and another artist, are free', async () => {
    const artistId = await freshArtist();
    await book({ artistId });
    await expect(book({ artistId, eventDate: '2026-12-13' })).resolves.toMatchObject({
      status: 'pending_contract',
    });
    await expect(book({ artistId: await freshArtist() })).resolves.toMatchObject({
      status: 'pending_contract',
    });
  });

  it('a cancelled booking gives the date back', async () => {
    const artistId = await freshArtist();
    const booking = await book({ artistId });
    await app.inTransaction((ctx) =>
      moveBooking(ctx, booking, 'cancel', { by: 'platform', reason: 'Plans changed.' }),
    );
    await expect(book({ artistId })).resolves.toMatchObject({ status: 'pending_contract' });
  });

  it('not even a bare insert gets past the constraint', async () => {
    const artistId = await freshArtist();
    const { id } = await book({ artistId });
    const copy = sql`insert into bookings select (jsonb_populate_record(b,
      jsonb_build_object('id', gen_random_uuid(), 'booking_number', 'BK-COPY'))).* from bookings b where id = ${id}`;
    await expect(copy.execute(app.adapters.db)).rejects.toThrow(
      /bookings_no_(double_booking|colliding_sets)/,
    );
  });

  it('of many at once exactly one wins, and none deadlocks', async () => {
    const artistId = await freshArtist();
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => book({ artistId })));
    const refusals = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason.code] : [],
    );
    expect(refusals).toEqual(Array.from({ length: 11 }, () => 'DATE_TAKEN'));
  });

  it('nor when nothing but the constraint stands between them', async () => {
    const artistId = await freshArtist();
    const template = await book({ artistId });
    await app.inTransaction((ctx) =>
      moveBooking(ctx, template, 'cancel', { by: 'platform', reason: 'Only a template.' }),
    );
    const insert = (index: number) =>
      sql<{ id: string }>`insert into bookings select (jsonb_populate_record(b, jsonb_build_object(
        'id', gen_random_uuid(), 'status', 'pending_contract', 'cancelled_by', null, 'booking_number', ${`BK-RACE-${index}`}::text))).*
        from bookings b where id = ${template.id} on conflict do nothing returning id`.execute(
        app.adapters.db,
      );
    const results = await Promise.all(Array.from({ length: 10 }, (_, index) => insert(index)));
    expect(results.filter(({ rows }) => rows.length === 1)).toHaveLength(1);
  });
});

it('an opportunity has one live booking', async () => {
  const { id: opportunityId } = await app.adapters.db
    .insertInto('opportunities')
    .values({
      buyerId: scene.buyer.id,
      venueId: scene.venue.id,
      title: 'x',
      description: 'x',
      eventType: 'concert',
      eventDate: '2026-12-12',
      slotStartTime: '22:00',
      slotEndTime: '02:00',
      timezone: 'Asia/Kolkata',
      startsAt: new Date('2026-12-12T16:30:00Z'),
      endsAt: new Date('2026-12-12T20:30:00Z'),
      slotType: 'mid',
      performanceDuration: 90,
      budgetMin: 1,
      budgetMax: 2,
      applicationDeadline: app.clock.now(),
      createdAt: app.clock.now(),
      updatedAt: app.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await book({ artistId: await freshArtist(), opportunityId });
  await expect(book({ artistId: await freshArtist(), opportunityId })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});

it('the state moves only from where the caller saw it', async () => {
  const booking = await book({ artistId: await freshArtist() });
  await app.inTransaction((ctx) => moveBooking(ctx, booking, 'send_contract'));
  await expect(
    app.inTransaction((ctx) =>
      moveBooking(ctx, booking, 'cancel', { by: 'platform', reason: 'Plans changed.' }),
    ),
  ).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});
