import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildScene, type Scene } from '../../../../testing/bookings.ts';
import {
  alertKinds,
  buildDueBooking,
  checkOut,
  type DueBooking,
  deliver,
  expectRightBooks,
  openOrderOf,
  paymentRow,
  payWithoutReturn,
  type SandboxEvent,
  sandboxEvents,
  tellSandbox,
} from '../../../../testing/money.ts';
import { startTestApp, type TestApp } from '../../../../testing/test-app.ts';
import { sign } from '../gateway/signatures.ts';

let app: TestApp;
let scene: Scene;
let booking: DueBooking;
let day = 1;

beforeAll(async () => {
  app = await startTestApp();
  scene = await buildScene(app);
});

beforeEach(async () => {
  await tellSandbox(app, { reset: 'data' });
  // The tests deliver by hand.
  await tellSandbox(app, { webhooks: { lose: 'all' } });
  day += 1;
  booking = await buildDueBooking(app, scene, { eventDate: `2027-01-${String(day).padStart(2, '0')}` });
});

const signed = (body: string) => ({
  body,
  signature: sign(app.adapters.gatewayKeys.webhookSecret, Buffer.from(body)),
});

/** The event with its entity changed, signed again: as the gateway would send it if it were so. */
function changed(event: SandboxEvent, change: Record<string, unknown>, id: string): SandboxEvent {
  const body = JSON.parse(event.body);
  Object.assign(body.payload.payment.entity, change);
  return { ...event, ...signed(JSON.stringify(body)), id };
}

async function eventOf(name: string): Promise<SandboxEvent> {
  const found = (await sandboxEvents(app)).find(({ event }) => event === name);
  if (!found) throw new Error(`the sandbox emitted no ${name}`);
  return found;
}

const stored = (id: string) =>
  app.adapters.db.selectFrom('webhookEvents').selectAll().where('eventId', '=', id).executeTakeFirst();

describe('receiving', () => {
  it('stores an event raw and once, answers at once, and leaves the work to a job', async () => {
    await payWithoutReturn(app, booking.depositId, scene.buyer);
    const event = await eventOf('payment.captured');
    expect([await deliver(app, event), await deliver(app, event), await deliver(app, event)]).toEqual([
      200, 200, 200,
    ]);
    expect(await stored(event.id)).toMatchObject({
      event: 'payment.captured',
      rawBody: event.body,
      receivedAt: app.clock.now(),
      processedAt: null,
    });
    expect((await paymentRow(app, booking.depositId)).status).toBe('processing');
    await app.runJobs();
    expect(await stored(event.id)).toMatchObject({ processedAt: app.clock.now(), outcome: 'completed' });
    expect((await paymentRow(app, booking.depositId)).status).toBe('completed');
  });

  it('acts on an event after all whose job used up its tries, by failures or by kills', async () => {
    await payWithoutReturn(app, booking.depositId, scene.buyer);
    const event = await eventOf('payment.captured');
    expect(await deliver(app, event)).toBe(200);
    await app.adapters.pool.query('update graphile_worker._private_jobs set attempts = max_attempts');
    await app.runJobs();
    expect(await stored(event.id)).toMatchObject({ processedAt: null });
    // Before the first question to the gateway: it is the event itself that completes the payment.
    await app.advance('PT1M');
    expect(await stored(event.id)).toMatchObject({ processedAt: app.clock.now(), outcome: 'completed' });
    expect((await paymentRow(app, booking.depositId)).status).toBe('completed');
    await expectRightBooks(app);
  });

  it.each<[string, (event: SandboxEvent) => { body: string; signature: string }]>([
    ['no signature', (event) => ({ ...event, signature: '' })],
    ['a signature that is made up', (event) => ({ ...event, signature: 'a'.repeat(64) })],
    ['a body that was changed', (event) => ({ ...event, body: event.body.replace('1500000', '1500001') })],
    [
      'a body that was serialized again',
      (event) => ({ ...event, body: JSON.stringify(JSON.parse(event.body), null, 1) }),
    ],
    [
      'the signature of the other secret',
      ({ body }) => ({ body, signature: sign(app.adapters.gatewayKeys.keySecret, Buffer.from(body)) }),
    ],
    ['nothing in it', () => ({ body: '', signature: '' })],
  ])('refuses an event with %s, and keeps nothing of it', async (_what, forge) => {
    await payWithoutReturn(app, booking.depositId, scene.buyer);
    const event = await eventOf('payment.captured');
    expect(await deliver(app, { ...forge(event), id: event.id })).toBe(400);
    await app.runJobs();
    expect(await stored(event.id)).toBeUndefined();
    expect((await paymentRow(app, booking.depositId)).status).toBe('processing');
  });

  it('goes by the body where there is no event id', async () => {
    const body = signed('{"event":"payment.authorized","payload":{}}');
    expect([await deliver(app, body), await deliver(app, body)]).toEqual([200, 200]);
    await app.runJobs();
    const rows = await app.adapters.db
      .selectFrom('webhookEvents')
      .select('outcome')
      .where('event', '=', 'payment.authorized')
      .where('rawBody', '=', body.body)
      .execute();
    expect(rows).toEqual([{ outcome: 'ignored' }]);
  });

  it('lays what cannot be read before an operator, and does not stumble', async () => {
    for (const body of ['not json', '{"event":"payment.captured","payload":{"payment":{"entity":{"id":7}}}}'])
      expect(await deliver(app, signed(body))).toBe(200);
    await app.runJobs();
    expect(await alertKinds(app)).toEqual(['event_unreadable', 'event_unreadable']);
  });

  it('a genuine body that is replayed under other ids moves no money', async () => {
    await payWithoutReturn(app, booking.depositId, scene.buyer);
    const event = await eventOf('payment.captured');
    for (const id of ['evt_replayed_1', 'evt_replayed_2', event.id]) await deliver(app, { ...event, id });
    await app.runJobs();
    const outcomes = await Promise.all(['evt_replayed_1', 'evt_replayed_2', event.id].map(stored));
    expect(outcomes.map((row) => row?.outcome).toSorted()).toEqual(['completed', 'repeated', 'repeated']);
    expect(await alertKinds(app)).not.toContain('paid_twice');
    await expectRightBooks(app);
  });
});

describe('what does not fit', () => {
  it.each([
    ['a smaller amount', { amount: 1_499_999 }],
    ['a larger amount', { amount: 1_500_001 }],
    ['another currency', { currency: 'USD' }],
  ])('is refused and alarms an operator once: %s', async (_what, change) => {
    const before = (await alertKinds(app)).length;
    await payWithoutReturn(app, booking.depositId, scene.buyer);
    const event = await eventOf('payment.captured');
    for (const id of ['a', 'b']) await deliver(app, changed(event, change, `${event.id}${id}`));
    await app.runJobs();
    expect((await stored(`${event.id}a`))?.outcome).toBe('refused');
    expect((await paymentRow(app, booking.depositId)).status).toBe('processing');
    expect((await alertKinds(app)).slice(before)).toEqual(['amount_differs']);
    await deliver(app, event);
    await app.runJobs();
    expect((await paymentRow(app, booking.depositId)).status).toBe('completed');
    await expectRightBooks(app);
  });

  it('is an order that nobody knows', async () => {
    await payWithoutReturn(app, booking.depositId, scene.buyer);
    const event = await eventOf('payment.captured');
    const stray = changed(event, { id: 'pay_stray', order_id: 'order_stray' }, 'evt_stray');
    await deliver(app, stray);
    await app.runJobs();
    expect((await stored('evt_stray'))?.outcome).toBe('unknown_order');
    expect(await alertKinds(app)).toContain('unknown_order');
    await expectRightBooks(app);
  });
});

describe('events out of order', () => {
  it('failed after completed changes nothing', async () => {
    const orderId = await openOrderOf(app, booking.depositId, scene.buyer);
    await checkOut(app, orderId, 'failure@razorpay');
    await checkOut(app, orderId);
    await deliver(app, await eventOf('payment.captured'));
    await app.runJobs();
    const failed = await eventOf('payment.failed');
    await deliver(app, failed);
    await app.runJobs();
    expect((await stored(failed.id))?.outcome).toBe('ignored');
    expect(await paymentRow(app, booking.depositId)).toMatchObject({
      status: 'completed',
      failureReason: null,
    });
  });

  it('completed after failed completes: the gateway may authorize late', async () => {
    const orderId = await openOrderOf(app, booking.depositId, scene.buyer);
    await checkOut(app, orderId, 'failure@razorpay');
    await deliver(app, await eventOf('payment.failed'));
    await app.runJobs();
    expect((await paymentRow(app, booking.depositId)).status).toBe('failed');
    await checkOut(app, orderId);
    await deliver(app, await eventOf('order.paid'));
    await app.runJobs();
    expect(await paymentRow(app, booking.depositId)).toMatchObject({
      status: 'completed',
      failureReason: null,
    });
    await expectRightBooks(app);
  });
});
