import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  buildScene,
  buildSignedBooking,
  expectData,
  readBooking,
  type Scene,
} from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { buildArtist, buildOrganizer } from '../../../testing/members.ts';
import { buildDueBooking, type DueBooking, payByWebhook, paymentRow } from '../../../testing/money.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';
import { findDueMilestones, findLateBalances } from './payments.queries.ts';
import { countLatePayment } from './use-cases/count-late.ts';
import { remind } from './use-cases/remind.ts';

let app: TestApp;
let scene: Scene;
let booking: DueBooking;

beforeAll(async () => {
  app = await startTestApp();
});

beforeEach(async () => {
  app.clock.moveTo(TEST_START);
  scene = { ...(await buildScene(app)), buyer: await buildOrganizer(app), artist: await buildArtist(app) };
  booking = await buildDueBooking(app, scene);
});

/** The sweep of this module alone: cancelling what is overdue belongs to another. */
async function sweep(at: string): Promise<void> {
  app.clock.moveTo(new Date(at));
  const { db } = app.adapters;
  for (const id of await findDueMilestones(db, app.clock.now()))
    await app.inTransaction((ctx) => remind(ctx, id));
  for (const id of await findLateBalances(db, app.clock.now()))
    await app.inTransaction((ctx) => countLatePayment(ctx, id));
}

async function told(userId: string): Promise<string[]> {
  const rows = await app.adapters.db
    .selectFrom('notifications')
    .select('title')
    .where('userId', '=', userId)
    .where('type', 'in', ['payment_due', 'payment_overdue'])
    .orderBy('id')
    .execute();
  return rows.map(({ title }) => title.replace(' for Saturday at the Harbour Room', ''));
}

const trust = () =>
  app.adapters.db
    .selectFrom('trustEvents')
    .select(['type', 'halfPoints', 'userId'])
    .where('bookingId', '=', booking.id)
    .execute();

const SCHEDULED = ['Payment due: deposit', 'Payment due: balance'];

describe('reminders of a deposit', () => {
  // Due on 4 November at 12:00 in India.
  it('come 24 hours before, on the due day, and when it is overdue, each once', async () => {
    const expected: [string, string[]][] = [
      ['2026-11-03T06:29:00Z', SCHEDULED],
      ['2026-11-03T06:30:00Z', [...SCHEDULED, 'Payment due: deposit']],
      ['2026-11-03T06:31:00Z', [...SCHEDULED, 'Payment due: deposit']],
      ['2026-11-03T18:30:00Z', [...SCHEDULED, 'Payment due: deposit', 'Payment due: deposit']],
      ['2026-11-04T06:29:00Z', [...SCHEDULED, 'Payment due: deposit', 'Payment due: deposit']],
      [
        '2026-11-04T06:30:00Z',
        [...SCHEDULED, 'Payment due: deposit', 'Payment due: deposit', 'Overdue: deposit'],
      ],
      [
        '2026-11-04T20:00:00Z',
        [...SCHEDULED, 'Payment due: deposit', 'Payment due: deposit', 'Overdue: deposit'],
      ],
    ];
    for (const [at, titles] of expected) {
      await sweep(at);
      expect([at, await told(scene.buyer.id)]).toEqual([at, titles]);
    }
    expect(await told(scene.artist.id)).toEqual([]);
  });

  it('that come late say only the last', async () => {
    await sweep('2026-11-04T10:00:00Z');
    await sweep('2026-11-04T10:01:00Z');
    expect(await told(scene.buyer.id)).toEqual([...SCHEDULED, 'Overdue: deposit']);
  });

  it('say once what two sweeps find at the same time', async () => {
    app.clock.moveTo(new Date('2026-11-03T06:30:00Z'));
    await Promise.all([1, 2, 3].map(() => app.inTransaction((ctx) => remind(ctx, booking.depositId))));
    expect(await told(scene.buyer.id)).toEqual([...SCHEDULED, 'Payment due: deposit']);
  });

  it('do not come for what is paid', async () => {
    await payByWebhook(app, booking.depositId, scene.buyer);
    await sweep('2026-11-05T10:00:00Z');
    expect(await told(scene.buyer.id)).toEqual(SCHEDULED);
  });
});

describe('a balance that is overdue', () => {
  // Due on 11 December at 22:00 in India; the show begins a day later.
  beforeEach(() => payByWebhook(app, booking.depositId, scene.buyer));

  it('warns both sides, and shows as overdue', async () => {
    await sweep('2026-12-11T16:30:00Z');
    expect(await told(scene.buyer.id)).toEqual([...SCHEDULED, 'Overdue: balance']);
    expect(await told(scene.artist.id)).toEqual(['Overdue: balance']);
    const shown = (await app.get(`/payments/${booking.balanceId}`, scene.buyer)).data;
    expect([shown.overdue, shown.status, shown.abilities.pay]).toEqual([true, 'pending', true]);
  });

  it('costs trust when the show begins, once', async () => {
    await sweep('2026-12-12T16:29:00Z');
    expect((await trust()).map(({ type }) => type)).toEqual(['payment_on_time']);
    await sweep('2026-12-12T16:30:00Z');
    await sweep('2026-12-12T16:31:00Z');
    expect(await trust()).toEqual([
      { type: 'payment_on_time', halfPoints: 2, userId: scene.buyer.id },
      { type: 'payment_late', halfPoints: -10, userId: scene.buyer.id },
    ]);
    expect((await paymentRow(app, booking.balanceId)).lateCountedAt).toEqual(
      new Date('2026-12-12T16:30:00Z'),
    );
  });

  it('that is paid late but before the show costs and earns nothing', async () => {
    app.clock.moveTo(new Date('2026-12-12T10:00:00Z'));
    await payByWebhook(app, booking.balanceId, scene.buyer);
    await sweep('2026-12-12T17:00:00Z');
    expect((await trust()).map(({ type }) => type)).toEqual(['payment_on_time']);
  });

  it('counts once for two sweeps at the same time', async () => {
    app.clock.moveTo(new Date('2026-12-12T16:30:00Z'));
    await Promise.all(
      [1, 2, 3].map(() => app.inTransaction((ctx) => countLatePayment(ctx, booking.balanceId))),
    );
    expect((await trust()).filter(({ type }) => type === 'payment_late')).toHaveLength(1);
  });
});

describe('a show so near that the whole fee is asked for at once', () => {
  it('has one payment, due in a day, and paid by then it is on time and all there is', async () => {
    const cast = { ...scene, artist: await buildArtist(app) };
    const { id, bookingNumber } = await buildSignedBooking(app, cast, {
      eventDate: '2026-11-04',
      applicationDeadline: '2026-11-03T06:30:00.000Z',
    });
    const [payment, ...others] = (await readBooking(app, id, scene.buyer)).payments;
    expect([payment?.amount, payment?.dueAt, payment?.overdue, others]).toEqual([
      5_000_000,
      '2026-11-03T06:30:00.000Z',
      false,
      [],
    ]);
    const { notifications } = expectData(await app.get('/notifications?limit=100', scene.buyer), 200);
    expect(notifications.map(({ title }: { title: string }) => title)).toContain(
      'Payment due: full fee for Saturday at the Harbour Room',
    );
    await payByWebhook(app, String(payment?.id), scene.buyer);
    const after = await readBooking(app, id, scene.buyer);
    expect([after.status, after.paymentState, after.money.outstanding]).toEqual([
      'deposit_paid',
      'fully_paid',
      0,
    ]);
    expect(after.stages.filter(({ state }) => state === 'done').map(({ stage }) => stage)).toEqual([
      'contract',
      'full_fee',
    ]);
    const events = await app.adapters.db
      .selectFrom('trustEvents')
      .select('type')
      .where('bookingId', '=', id)
      .execute();
    expect([bookingNumber, events.map(({ type }) => type)]).toEqual([bookingNumber, ['payment_on_time']]);
  });
});
