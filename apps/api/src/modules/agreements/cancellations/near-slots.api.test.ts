import type { BookingDetail } from '@backline/api-contract/bookings';
import { shift } from '@backline/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  buildBooking,
  buildOpportunity,
  buildScene,
  buildSignedBooking,
  expectData,
  readBooking,
  type Scene,
  signContract,
} from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { buildArtist, type Member } from '../../../testing/members.ts';
import { expectRightBooks, payByWebhook } from '../../../testing/money.ts';
import { startTestApp } from '../../../testing/test-app.ts';

/** docs/rules/bookings.md#time-before-the-slot: no deadline that nobody can meet. The test clock starts at 12:00 in India. */
const app = await startTestApp();
let scene: Scene;

beforeEach(async () => {
  app.clock.moveTo(TEST_START);
  scene = await buildScene(app);
});

/** A gig of tomorrow night, 34 hours ahead. */
const TOMORROW = { eventDate: '2026-11-03', applicationDeadline: '2026-11-02T10:30:00.000Z' };
const startsAt = new Date('2026-11-03T16:30:00Z');

const view = (booking: BookingDetail): Promise<BookingDetail> => readBooking(app, booking.id, scene.buyer);
const scoreOf = async (member: Member): Promise<number> =>
  expectData(await app.get('/standing', member), 200).score;

describe('the night before', () => {
  it('asks for the whole fee at once, and the show is played on it', async () => {
    const booking = await buildSignedBooking(app, scene, TOMORROW);
    expect(booking.payments.map(({ amount, dueAt, fullFee }) => [amount, dueAt, fullFee])).toEqual([
      [5_000_000, '2026-11-03T06:30:00.000Z', true],
    ]);
    const order = await app.post(`/payments/${booking.payments[0]?.id}/order`, {}, scene.buyer);
    expect(expectData(order, 200).description).toMatch(/^Full fee: /);
    const now = await view(booking);
    expect(now.nextStep.words).toMatch(/^Pay the full fee of ₹50,000/);
    expect(now.stages.map(({ stage }) => stage)).toEqual(['contract', 'full_fee', 'show', 'payout']);
    expect(JSON.stringify(now)).not.toMatch(/deposit (of|paid|received|asked)|balance of/i);
    await payByWebhook(app, String(booking.payments[0]?.id), scene.buyer);
    app.clock.moveTo(startsAt);
    await app.advance('PT1M');
    expect((await view(booking)).status).toBe('in_progress');
    await expectRightBooks(app);
  });

  it('cancels three hours before the slot what is not paid then: no show begins without money', async () => {
    const booking = await buildSignedBooking(app, scene, TOMORROW);
    const scores = await Promise.all([scene.artist, scene.buyer].map(scoreOf));
    app.clock.moveTo(shift(startsAt, '-PT3H1M'));
    await app.runJobs();
    expect((await view(booking)).status).toBe('deposit_pending');
    await app.advance('PT1M');
    const after = await view(booking);
    expect([after.status, after.cancelledBy]).toEqual(['cancelled', 'platform']);
    expect(await Promise.all([scene.artist, scene.buyer].map(scoreOf))).toEqual(scores);
  });

  it('asks for signatures six hours before the slot at the latest', async () => {
    const booking = await buildBooking(app, scene, TOMORROW);
    const { signDeadline } = expectData(await app.get(`/contracts/${booking.contractId}`, scene.artist), 200);
    expect(signDeadline).toBe(shift(startsAt, '-PT6H').toISOString());
  });
});

describe('a signature that does not come', () => {
  it('costs a buyer nothing to whom the artist left no time', async () => {
    const booking = await buildBooking(app, scene, TOMORROW);
    app.clock.moveTo(shift(startsAt, '-PT6H5M'));
    await signContract(app, String(booking.contractId), scene.artist);
    const before = await scoreOf(scene.buyer);
    await app.advance('PT6M');
    expect((await view(booking)).status).toBe('cancelled');
    expect(await scoreOf(scene.buyer)).toBe(before);
  });

  it('costs whoever had the time', async () => {
    const booking = await buildBooking(app, scene, TOMORROW);
    const before = await scoreOf(scene.artist);
    app.clock.moveTo(shift(startsAt, '-PT6H1M'));
    await app.advance('PT1M');
    expect((await view(booking)).status).toBe('cancelled');
    expect((await scoreOf(scene.artist)) - before).toBe(-5);
  });
});

it('a gig that can no longer be booked is neither offered nor applied for', async () => {
  const gig = await buildOpportunity(app, scene, TOMORROW);
  // As a gig of an earlier release: its deadline lies behind the last moment at which somebody can be booked.
  const late = { applicationDeadline: shift(startsAt, '-PT1H') };
  await app.adapters.db.updateTable('opportunities').set(late).where('id', '=', gig.id).execute();
  const artist = await buildArtist(app);
  const offered = async (): Promise<string[]> =>
    expectData(await app.get('/opportunities?limit=100', artist), 200).opportunities.map(
      ({ id }: { id: string }) => id,
    );
  expect(await offered()).toContain(gig.id);
  app.clock.moveTo(shift(startsAt, '-PT12H'));
  expect(await offered()).not.toContain(gig.id);
  const { abilities } = expectData(await app.get(`/opportunities/${gig.id}`, artist), 200);
  expect(abilities).toMatchObject({ apply: false, applyIneligibility: expect.stringContaining('12 hours') });
  const bid = await app.post('/applications', { opportunityId: gig.id, proposedFee: 4_000_000 }, artist);
  expect([bid.status, bid.body.reason]).toEqual([409, 'TOO_LATE']);
});
