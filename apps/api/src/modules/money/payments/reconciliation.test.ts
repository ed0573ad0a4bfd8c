import { shift } from '@backline/kernel';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildScene, type Scene } from '../../../testing/bookings.ts';
import { buildArtist } from '../../../testing/members.ts';
import {
  alertKinds,
  buildDueBooking,
  checkOut,
  type DueBooking,
  expectRightBooks,
  openOrderOf,
  paymentRow,
  payWithoutReturn,
  tellSandbox,
} from '../../../testing/money.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';

let app: TestApp;
let scene: Scene;
let booking: DueBooking;

beforeAll(async () => {
  app = await startTestApp();
  scene = await buildScene(app);
});

beforeEach(async () => {
  // Nobody asks any more about what earlier tests left open: their questions would use up the faults that a test orders.
  await app.adapters.db.updateTable('payments').set({ checkAt: null }).execute();
  await tellSandbox(app, { reset: 'data' });
  await tellSandbox(app, { webhooks: { lose: 'all' } });
  // The clock goes on through the file; the show stays well ahead.
  booking = await buildDueBooking(
    app,
    { ...scene, artist: await buildArtist(app) },
    { eventDate: '2028-06-10' },
  );
});

const status = async () => (await paymentRow(app, booking.depositId)).status;

describe('reconciliation', () => {
  it('finds what was paid where browser and webhook both went silent', async () => {
    await payWithoutReturn(app, booking.depositId, scene.buyer);
    await app.advance('PT4M');
    expect(await status()).toBe('processing');
    await app.advance('PT1M');
    expect(await status()).toBe('completed');
    await expectRightBooks(app);
  });

  it('counts as paid on time what the buyer paid on time, however late it is found', async () => {
    await payWithoutReturn(app, booking.depositId, scene.buyer);
    await app.adapters.db
      .updateTable('payments')
      .set({ checkAt: shift(app.clock.now(), 'PT60H') })
      .where('id', '=', booking.depositId)
      .execute();
    await app.advance('PT60H');
    const events = await app.adapters.db
      .selectFrom('trustEvents')
      .select('type')
      .where('bookingId', '=', booking.id)
      .execute();
    expect([await status(), events]).toEqual(['completed', [{ type: 'payment_on_time' }]]);
  });

  it('notes a failure, and a late authorization after it', async () => {
    await tellSandbox(app, { authorizeLate: true });
    const orderId = await openOrderOf(app, booking.depositId, scene.buyer);
    await checkOut(app, orderId);
    await app.advance('PT10M30S');
    expect(await status()).toBe('failed');
    await app.advance('PT10M');
    expect(await status()).toBe('completed');
    await expectRightBooks(app);
  });

  it('leaves an order that nobody paid open, and asks less and less often', async () => {
    await openOrderOf(app, booking.depositId, scene.buyer);
    const opened = app.clock.now();
    const checkAt = async () => (await paymentRow(app, booking.depositId)).checkAt;
    expect(await checkAt()).toEqual(shift(opened, 'PT5M'));
    await app.advance('PT5M');
    expect(await checkAt()).toEqual(shift(opened, 'PT10M'));
    await app.advance('PT2H');
    expect(await checkAt()).toEqual(shift(app.clock.now(), 'PT1H'));
    await app.advance('PT30H');
    expect(await checkAt()).toEqual(shift(app.clock.now(), 'PT24H'));
    expect(await status()).not.toBe('completed');
  });

  it('survives a gateway that is down, and goes on when it is back', async () => {
    await payWithoutReturn(app, booking.depositId, scene.buyer);
    await tellSandbox(app, { next: { endpoint: 'orders.payments', behaviour: '5xx', times: 3 } });
    await expect(app.advance('PT5M')).rejects.toThrow('The payment gateway does not answer');
    expect(await status()).toBe('processing');
    await app.advance('PT5M');
    expect(await status()).toBe('completed');
    await expectRightBooks(app);
  });

  it('lays an order that the gateway does not know before an operator', async () => {
    await openOrderOf(app, booking.depositId, scene.buyer);
    await tellSandbox(app, { reset: 'data' });
    await app.advance('PT5M');
    await app.advance('PT5M');
    expect((await alertKinds(app)).filter((kind) => kind === 'unknown_at_gateway').length).toBeGreaterThan(0);
    expect(await status()).toBe('processing');
  });
});

describe('a gateway that does not answer', () => {
  it('is a 503 for whoever opens an order, and nothing is half done', async () => {
    await tellSandbox(app, {
      next: { endpoint: 'orders.create', behaviour: 'timeout_after_work', times: 1, holdMs: 10 },
    });
    await tellSandbox(app, { next: { endpoint: 'orders.create', behaviour: '5xx', times: 2 } });
    const failed = await app.post(`/payments/${booking.depositId}/order`, {}, scene.buyer);
    expect([failed.status, failed.body.reason]).toEqual([503, 'GATEWAY_UNAVAILABLE']);
    expect(await status()).toBe('pending');
    // The order of the first try is there, and found by its receipt.
    const orderId = await openOrderOf(app, booking.depositId, scene.buyer);
    expect((await checkOut(app, orderId)).status).toBe(200);
  });

  it('is a 503 for the browser’s return; the money is found later', async () => {
    const proof = await payWithoutReturn(app, booking.depositId, scene.buyer);
    await tellSandbox(app, { next: { endpoint: 'orders.payments', behaviour: '429', times: 3 } });
    const verify = () => app.post(`/payments/${booking.depositId}/verify`, proof.body, scene.buyer);
    expect((await verify()).status).toBe(503);
    expect(await status()).toBe('processing');
    expect((await verify()).data.status).toBe('completed');
  });
});
