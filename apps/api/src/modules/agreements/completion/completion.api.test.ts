import type { BookingDetail } from '@backline/api-contract/bookings';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Actor, NO_ORIGIN, rootContext } from '../../../platform/context.ts';
import { buildScene, expectData, readBooking, type Scene } from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { buildMember, buildOrganizer, type Member } from '../../../testing/members.ts';
import { buildDueBooking, type DueBooking, expectRightBooks, payByWebhook } from '../../../testing/money.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import { rebuildTrust } from '../../foundation/trust/index.ts';
import { completeUnanswered } from './use-cases/complete-unanswered.ts';
import { rateBooking } from './use-cases/rate-booking.ts';
import { revealAfterDays } from './use-cases/reveal-ratings.ts';

const app = await startTestApp();
/** The slot of the test bookings: 22:00 to 02:00 in Mumbai. */
const ENDS_AT = new Date('2026-12-12T20:30:00Z');
let scene: Scene;
let booking: DueBooking;

beforeEach(async () => {
  app.clock.moveTo(TEST_START);
  scene = await buildScene(app);
  booking = await buildDueBooking(app, scene);
  for (const id of [booking.depositId, booking.balanceId]) await payByWebhook(app, id, scene.buyer);
  app.clock.moveTo(ENDS_AT);
  await app.advance('PT1M');
});

const confirm = (as: Member, body: Record<string, unknown> = {}) =>
  app.post(`/bookings/${booking.id}/confirm-completion`, body, as);
const rate = (as: Member, body: Record<string, unknown>) =>
  app.post(`/bookings/${booking.id}/ratings`, body, as);
const view = (as: Member) => readBooking(app, booking.id, as);
const standing = async (as: Member) => expectData(await app.get('/standing', as), 200);
const pointsOf = async (as: Member): Promise<[string, number][]> =>
  (await standing(as)).events
    .map(({ type, points }: { type: string; points: number }) => [type, points])
    .toSorted();
const notes = async (as: Member): Promise<string[]> =>
  expectData(await app.get('/notifications?limit=100', as), 200).notifications.map(
    ({ type }: { type: string }) => type,
  );

describe('confirming', () => {
  it('by one side waits for the other, and asks it', async () => {
    const after = expectData(await confirm(scene.artist), 200) as BookingDetail;
    expect(after.status).toBe('in_progress');
    expect(after.completion).toEqual({
      artistConfirmedAt: '2026-12-12T20:31:00.000Z',
      buyerConfirmedAt: null,
      autoCompletesAt: '2026-12-15T20:31:00.000Z',
      objectionEndsAt: '2026-12-15T20:31:00.000Z',
      completedAt: null,
    });
    expect(after.abilities).toMatchObject({ confirmCompletion: false, rate: true });
    expect((await view(scene.buyer)).abilities).toMatchObject({ confirmCompletion: true, rate: false });
    expect(await notes(scene.buyer)).toContain('completion_requested');
    expect(after.money.inEscrow).toBe(5_000_000);
  });

  it('by both completes: escrow released, trust moved, both told', async () => {
    await confirm(scene.artist);
    const after = expectData(await confirm(scene.buyer), 200) as BookingDetail;
    expect([after.status, after.completion.completedAt]).toEqual(['completed', '2026-12-12T20:31:00.000Z']);
    expect((await view(scene.artist)).money).toMatchObject({
      inEscrow: 0,
      payableToArtist: 4_850_000,
      commission: 150_000,
    });
    expect(await pointsOf(scene.artist)).toEqual([
      ['booking_completed', 5],
      ['completed_bookings_1', 10],
    ]);
    expect(await pointsOf(scene.buyer)).toEqual([
      ['booking_completed', 5],
      ['completed_bookings_1', 10],
      ['payment_on_time', 1],
      ['payment_on_time', 1],
    ]);
    for (const member of [scene.artist, scene.buyer])
      expect(await notes(member)).toContain('booking_completed');
  });

  it('at the same moment completes once', async () => {
    const answers = await Promise.all([confirm(scene.artist), confirm(scene.buyer), confirm(scene.artist)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 409]);
    const { history, status } = await view(scene.artist);
    expect([status, history.filter(({ action }) => action === 'complete').length]).toEqual(['completed', 1]);
    expect((await standing(scene.artist)).statistics.completed).toBe(1);
  });

  it('is refused a second time, and once completed', async () => {
    await confirm(scene.artist);
    expect((await confirm(scene.artist)).body.message).toBe('You have already confirmed this booking.');
    await confirm(scene.buyer);
    const late = await confirm(scene.artist);
    expect([late.status, late.body.reason]).toEqual([409, 'ILLEGAL_TRANSITION']);
    expect(late.body.message).toContain('completed');
  });

  it('tells the other side the amount, the date until which to object, and where', async () => {
    await confirm(scene.artist);
    const { notifications } = expectData(await app.get('/notifications?limit=100', scene.buyer), 200);
    const told = notifications.find(({ type }: { type: string }) => type === 'completion_requested');
    expect(told.body).toBe(
      'Meera and the Monsoon confirmed that Saturday at the Harbour Room on Saturday, 12 December 2026 took place. ' +
        'Confirm it too, or report a problem by 16 December 2026, 02:01 IST. ' +
        'If we hear nothing from you, ₹50,000 is released to Meera and the Monsoon then.',
    );
    expect(told.link).toBe(`/bookings/${booking.id}#after-the-show`);
    expect((await view(scene.buyer)).abilities).toMatchObject({
      confirmCompletion: true,
      reportProblem: true,
    });
  });

  it('does not wait for the sweep that starts the show, but for the end of its slot', async () => {
    app.clock.moveTo(TEST_START);
    const other = await buildScene(app);
    const fresh = await buildDueBooking(app, other);
    await payByWebhook(app, fresh.depositId, other.buyer);
    const path = `/bookings/${fresh.id}/confirm-completion`;
    app.clock.moveTo(new Date(ENDS_AT.getTime() - 1));
    const early = await app.post(path, {}, other.artist);
    expect([early.status, early.body.message]).toEqual([
      409,
      'A show can be confirmed once its slot is over.',
    ]);
    expect((await readBooking(app, fresh.id, other.artist)).abilities.confirmCompletion).toBe(false);
    app.clock.moveTo(ENDS_AT);
    expect(expectData(await app.post(path, {}, other.artist), 200).status).toBe('in_progress');
  });

  it('is for the two sides', async () => {
    expect((await confirm(await buildOrganizer(app))).status).toBe(404);
    expect((await confirm(await buildMember(app, 'curator'))).status).toBe(403);
    expect((await confirm(await buildMember(app, 'admin'))).status).toBe(403);
  });

  it.each([
    ['rating', { rating: 6 }],
    ['rating', { rating: 2.5 }],
    ['rating', { feedback: 'Words without a number.' }],
    ['stars', { stars: 5 }],
  ])('names the field %s of %j', async (field, body) => {
    const answer = await confirm(scene.artist, body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
    expect((await view(scene.artist)).completion.artistConfirmedAt).toBeNull();
  });
});

describe('automatic completion', () => {
  const statusAt = async (milliseconds: number): Promise<string> => {
    app.clock.moveTo(new Date(milliseconds));
    await app.advance('PT0S');
    return (await view(scene.artist)).status;
  };
  const alertsOf = () =>
    app.adapters.db.selectFrom('paymentAlerts').select('kind').where('bookingId', '=', booking.id).execute();

  it('comes 72 hours after the one confirmation, to the second, and the rating stays hidden', async () => {
    const confirmedAt = ENDS_AT.getTime() + 30 * 3_600_000;
    app.clock.moveTo(new Date(confirmedAt));
    await confirm(scene.buyer, { rating: 5 });
    expect(await statusAt(confirmedAt + 72 * 3_600_000 - 1_000)).toBe('in_progress');
    expect(await statusAt(confirmedAt + 72 * 3_600_000)).toBe('completed');
    expect((await view(scene.artist)).history.at(-1)?.actor).toBe('Backline');
    expect(await pointsOf(scene.artist)).toEqual([
      ['booking_completed', 5],
      ['completed_bookings_1', 10],
    ]);
    expect(await alertsOf()).toEqual([]);
  });

  it('gives the other side its 72 hours also where the first confirmation is late', async () => {
    await app.advance('P4D');
    await confirm(scene.artist);
    await app.advance('PT71H59M');
    expect((await view(scene.artist)).status).toBe('in_progress');
    await app.advance('PT1M');
    expect((await view(scene.artist)).status).toBe('completed');
  });

  it('comes 7 days after the end where nobody says anything, and staff sees that it did, once', async () => {
    expect(await statusAt(ENDS_AT.getTime() + 7 * 86_400_000 - 1_000)).toBe('in_progress');
    expect(await alertsOf()).toEqual([]);
    expect(await statusAt(ENDS_AT.getTime() + 7 * 86_400_000)).toBe('completed');
    await app.advance('PT1M');
    expect(await alertsOf()).toEqual([{ kind: 'nobody_confirmed' }]);
    expect((await view(scene.artist)).money).toMatchObject({ inEscrow: 0, payableToArtist: 4_850_000 });
  });

  it('happens once, however many run at the same moment', async () => {
    const at = new Date(ENDS_AT.getTime() + 8 * 86_400_000);
    const late = () => rootContext(app.adapters, null, at, NO_ORIGIN);
    await Promise.all(
      Array.from({ length: 6 }, () => late().transaction((ctx) => completeUnanswered(ctx, booking.id))),
    );
    expect((await view(scene.artist)).history.filter(({ action }) => action === 'complete')).toHaveLength(1);
    expect(await alertsOf()).toHaveLength(1);
  });
});

it('and an objection at the same moment: one of them wins, and the books are right', async () => {
  await confirm(scene.artist);
  const due = rootContext(app.adapters, null, new Date(ENDS_AT.getTime() + 80 * 3_600_000), NO_ORIGIN);
  const story = { reason: 'other', description: 'It was not as agreed.' };
  const [objection] = await Promise.all([
    app.post(`/bookings/${booking.id}/dispute`, story, scene.buyer),
    confirm(scene.buyer),
    ...[1, 2, 3].map(() => due.transaction((ctx) => completeUnanswered(ctx, booking.id))),
  ]);
  const { status, money } = await view(scene.artist);
  expect([objection?.status, status, money.inEscrow]).toEqual(
    status === 'disputed' ? [201, 'disputed', 5_000_000] : [409, 'completed', 0],
  );
  await expectRightBooks(app);
});

describe('reminders to confirm', () => {
  const reminders = async (as: Member): Promise<number> =>
    (await notes(as)).filter((type) => type === 'completion_reminder').length;

  it('go to whoever has not confirmed, once for each day since the end', async () => {
    await confirm(scene.artist);
    app.clock.moveTo(new Date(ENDS_AT.getTime() + 86_400_000 - 1_000));
    await app.advance('PT0S');
    expect(await reminders(scene.buyer)).toBe(0);
    await app.advance('PT1S');
    await app.advance('PT1H');
    expect(await reminders(scene.buyer)).toBe(1);
    await app.advance('PT23H');
    expect([await reminders(scene.artist), await reminders(scene.buyer)]).toEqual([0, 2]);
  });

  it('go to both where nobody has, and a job that comes days late reminds once', async () => {
    await app.advance('P3D');
    await app.advance('PT1M');
    expect([await reminders(scene.artist), await reminders(scene.buyer)]).toEqual([1, 1]);
    await app.advance('P1D');
    expect([await reminders(scene.artist), await reminders(scene.buyer)]).toEqual([2, 2]);
  });
});

describe('ratings', () => {
  it.each([
    [1, 2],
    [2, 2],
    [3, 5],
    [4, 8],
    [5, 8],
  ])(
    'given by both with the confirmation, %i counts %i points for the rated side',
    async (rating, points) => {
      await confirm(scene.buyer, { rating });
      await confirm(scene.artist, { rating: 3 });
      expect(await pointsOf(scene.artist)).toEqual([
        ['booking_completed', points],
        ['completed_bookings_1', 10],
      ]);
      expect(await pointsOf(scene.buyer)).toContainEqual(['booking_completed', 5]);
    },
  );

  /** The events that the hidden rating brought; each rating moves trust by one at most. */
  const adjustments = async (as: Member): Promise<[number, string][]> =>
    (await standing(as)).events
      .filter(({ type }: { type: string }) => type === 'rating_adjusted')
      .map(({ points, reason }: { points: number; reason: string }) => [points, reason]);

  it.each([
    [1, [[-3, 'You were rated 1 of 5 for Saturday at the Harbour Room']]],
    [2, [[-3, 'You were rated 2 of 5 for Saturday at the Harbour Room']]],
    [3, []],
    [4, [[3, 'You were rated 4 of 5 for Saturday at the Harbour Room']]],
    [5, [[3, 'You were rated 5 of 5 for Saturday at the Harbour Room']]],
  ])('given by one, %i counts once both have rated', async (rating, expected) => {
    await confirm(scene.buyer, { rating });
    await confirm(scene.artist);
    expect(await adjustments(scene.artist)).toEqual([]);
    expectData(await rate(scene.artist, { rating: 3 }), 201);
    expect(await adjustments(scene.artist)).toEqual(expected);
    expect(await adjustments(scene.buyer)).toEqual([]);
  });

  it('given by one count after 14 days, once, however often and late the job runs', async () => {
    await confirm(scene.artist);
    await confirm(scene.buyer);
    await rate(scene.buyer, { rating: 1, feedback: 'Too loud.' });
    await app.advance('P13DT23H59M');
    expect(await adjustments(scene.artist)).toEqual([]);
    await app.advance('P20D');
    await app.advance('PT1M');
    expect(await adjustments(scene.artist)).toEqual([
      [-3, 'You were rated 1 of 5 for Saturday at the Harbour Room'],
    ]);
    expect((await rebuildTrust(app.adapters.db)).differences).toEqual([]);
  });

  it('are revealed once, where the job comes at the moment of the second rating', async () => {
    await confirm(scene.buyer, { rating: 5 });
    await confirm(scene.artist);
    const end = Date.parse(String((await view(scene.buyer)).completion.completedAt)) + 14 * 86_400_000;
    const at = <A extends Actor | null>(instant: number, actor: A) =>
      rootContext(app.adapters, actor, new Date(instant), NO_ORIGIN);
    const actor: Actor = { ...scene.artist, emailVerified: true, acceptedTerms: true };
    await Promise.all([
      ...Array.from({ length: 4 }, () =>
        at(end, null).transaction((ctx) => revealAfterDays(ctx, booking.id)),
      ),
      at(end - 1, actor).transaction((ctx) => rateBooking(ctx, { id: booking.id, rating: 4 })),
    ]);
    for (const member of [scene.artist, scene.buyer]) {
      expect((await adjustments(member)).map(([points]) => points)).toEqual([3]);
      expect((await notes(member)).filter((type) => type === 'rating_revealed')).toHaveLength(1);
    }
    expect((await rebuildTrust(app.adapters.db)).differences).toEqual([]);
  });

  it('are told without a number first, and with it when they are revealed', async () => {
    await confirm(scene.buyer, { rating: 5 });
    await confirm(scene.artist);
    const told = async (as: Member): Promise<string[][]> =>
      expectData(await app.get('/notifications?limit=100', as), 200)
        .notifications.filter(({ type }: { type: string }) => type.startsWith('rating_'))
        .map(({ type, title, body }: Record<string, string>) => [type, title, body]);
    const received = [
      'rating_received',
      'Blue Note Events rated you',
      'Blue Note Events left a rating for Saturday at the Harbour Room. You see it once you have rated too, or after 14 days.',
    ];
    expect(await told(scene.artist)).toEqual([received]);
    await rate(scene.artist, { rating: 2 });
    const revealed = (name: string, stars: string): string[] => [
      'rating_revealed',
      `${name} gave you ${stars}`,
      `The rating for Saturday at the Harbour Room is open now: ${stars}. From now on it counts in your average and in your trust score.`,
    ];
    expect(await told(scene.artist)).toEqual([revealed('Blue Note Events', '5 of 5'), received]);
    expect(await told(scene.buyer)).toEqual([revealed('Meera and the Monsoon', '2 of 5')]);
  });

  it('count for the bonus of the first show in the order in which things happened', async () => {
    await confirm(scene.buyer, { rating: 1 });
    await confirm(scene.artist);
    await app.advance('P14D');
    const events = (await standing(scene.artist)).events.map(
      ({ type, scoreAfter }: { type: string; scoreAfter: number }) => [type, scoreAfter],
    );
    expect(events).toEqual([
      ['rating_adjusted', 62],
      ['completed_bookings_1', 65],
      ['booking_completed', 55],
    ]);
  });

  /** What others see of the artist, and what the artist sees. */
  const shownAverages = async (): Promise<[number | null, number][]> => {
    const card = expectData(await app.get(`/artists/${scene.artist.id}`, scene.buyer), 200).artist.standing;
    const own = await standing(scene.artist);
    return [card, own].map(({ averageRating, ratingCount }) => [averageRating, ratingCount]);
  };
  const nothing = [null, 0];

  it('count in no average before they are revealed: once both have rated', async () => {
    await confirm(scene.buyer, { rating: 2 });
    await confirm(scene.artist);
    expect(await shownAverages()).toEqual([nothing, nothing]);
    await rate(scene.artist, { rating: 5 });
    expect(await shownAverages()).toEqual([
      [2, 1],
      [2, 1],
    ]);
    expect(await standing(scene.buyer)).toMatchObject({ averageRating: 5, ratingCount: 1 });
  });

  it('or after 14 days, to the minute', async () => {
    await confirm(scene.artist);
    await confirm(scene.buyer);
    await app.advance('P1D');
    await rate(scene.buyer, { rating: 4 });
    await app.advance('P12DT23H59M');
    expect(await shownAverages()).toEqual([nothing, nothing]);
    await app.advance('PT1M');
    expect(await shownAverages()).toEqual([
      [4, 1],
      [4, 1],
    ]);
    expect((await standing(scene.buyer)).ratingCount).toBe(0);
  });

  it('stay hidden from the other side until it has rated too', async () => {
    await confirm(scene.buyer, { rating: 4, feedback: 'Great set.' });
    await confirm(scene.artist);
    expect((await view(scene.artist)).ratings).toEqual([]);
    expect((await view(scene.buyer)).ratings).toMatchObject([
      { by: 'buyer', rating: 4, feedback: 'Great set.' },
    ]);
    await rate(scene.artist, { rating: 5 });
    expect((await view(scene.artist)).ratings.map(({ by, rating }) => [by, rating])).toEqual([
      ['buyer', 4],
      ['artist', 5],
    ]);
    expect((await view(scene.buyer)).ratings).toHaveLength(2);
  });

  it('are shown after 14 days, and then no more are taken', async () => {
    await confirm(scene.buyer, { rating: 2 });
    await confirm(scene.artist);
    await app.advance('P13D');
    expect((await view(scene.artist)).ratings).toEqual([]);
    expect((await view(scene.artist)).abilities.rate).toBe(true);
    await app.advance('P1D');
    expect((await view(scene.artist)).ratings).toHaveLength(1);
    expect((await view(scene.artist)).abilities.rate).toBe(false);
    expect((await rate(scene.artist, { rating: 1 })).status).toBe(409);
  });

  it('are given once, by the two sides, after confirming', async () => {
    expect((await rate(scene.buyer, { rating: 5 })).status).toBe(409);
    await confirm(scene.buyer);
    expectData(await rate(scene.buyer, { rating: 5 }), 201);
    expect((await rate(scene.buyer, { rating: 1 })).body.message).toBe(
      'You have already rated this booking.',
    );
    expect((await rate(await buildOrganizer(app), { rating: 1 })).status).toBe(404);
    expect((await rate(await buildMember(app, 'admin'), { rating: 1 })).status).toBe(403);
  });
});
