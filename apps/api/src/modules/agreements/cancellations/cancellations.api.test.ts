import type { BookingDetail } from '@backline/api-contract/bookings';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  buildBooking,
  buildScene,
  buildSignedBooking,
  expectData,
  payMilestone,
  readBooking,
  type Scene,
} from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { payWithoutReturn, tellSandbox } from '../../../testing/money.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
let scene: Scene;
let booking: BookingDetail;

beforeEach(async () => {
  app.clock.moveTo(TEST_START);
  scene = await buildScene(app);
  booking = await buildSignedBooking(app, scene);
});

const view = (): Promise<BookingDetail> => readBooking(app, booking.id, scene.buyer);

describe('a deposit that does not come', () => {
  it('cancels the booking 24 hours after it was due, and not before', async () => {
    await app.advance('PT71H59M');
    expect((await view()).status).toBe('deposit_pending');
    await app.advance('PT1M');
    const after = await view();
    expect([after.status, after.cancellationReason, after.money.outstanding]).toEqual([
      'cancelled',
      'The payment did not arrive in time.',
      0,
    ]);
    expect(after.history.at(-1)).toMatchObject({
      from: 'deposit_pending',
      to: 'cancelled',
      actor: 'Backline',
    });
  });

  it('voids the contract, ends the payments, tells both, and costs nobody trust', async () => {
    await app.advance('PT72H');
    await app.advance('PT1M');
    const contract = expectData(await app.get(`/contracts/${booking.contractId}`, scene.artist), 200);
    expect(contract.status).toBe('voided');
    expect((await view()).payments.map(({ kind, status }) => [kind, status])).toEqual([
      ['deposit', 'cancelled'],
      ['balance', 'cancelled'],
    ]);
    for (const member of [scene.artist, scene.buyer]) {
      const { notifications } = expectData(await app.get('/notifications?limit=100', member), 200);
      expect(notifications.filter(({ type }: { type: string }) => type === 'booking_cancelled')).toHaveLength(
        1,
      );
      expect(expectData(await app.get('/standing', member), 200).score).toBe(50);
    }
  });

  it('gives the artist the date back and lets the buyer reopen the gig', async () => {
    await app.advance('PT72H');
    expectData(await app.post(`/opportunities/${booking.opportunityId}/reopen`, {}, scene.buyer), 200);
    const again = await buildBooking(app, scene);
    expect([again.status, again.eventDate]).toEqual(['contract_sent', booking.eventDate]);
  });
});

it('a deposit paid at the last moment keeps the booking', async () => {
  await app.advance('PT71H59M');
  await payMilestone(app, booking, 'deposit', scene.buyer);
  await app.advance('PT1M');
  expect((await view()).status).toBe('deposit_paid');
});

describe('a deposit of which no word came', () => {
  /** Paid, and nobody tells: the webhook is lost, the browser stays away, and the reconciliation is not due for long. */
  beforeEach(async () => {
    await tellSandbox(app, { webhooks: { lose: 'all' } });
    const deposit = booking.payments.find(({ kind }) => kind === 'deposit');
    await payWithoutReturn(app, String(deposit?.id), scene.buyer);
    await app.adapters.db.updateTable('payments').set({ checkAt: null }).execute();
  });

  it('keeps the booking: the gateway is asked before anything is cancelled', async () => {
    await app.advance('PT73H');
    expect((await view()).status).toBe('deposit_paid');
  });

  it('keeps the booking while the gateway does not answer', async () => {
    await tellSandbox(app, { next: { endpoint: 'orders.payments', behaviour: '5xx', times: 3 } });
    await expect(app.advance('PT73H')).rejects.toThrow('The payment gateway does not answer');
    expect((await view()).status).toBe('deposit_pending');
    await app.advance('PT1M');
    expect((await view()).status).toBe('deposit_paid');
  });
});
