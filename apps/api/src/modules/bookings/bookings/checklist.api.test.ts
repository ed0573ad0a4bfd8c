import type { BookingDetail } from '@backline/api-contract/bookings';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  buildScene,
  buildSignedBooking,
  expectData,
  payMilestone,
  readBooking,
  type Scene,
} from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import type { Member } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
let scene: Scene;
let booking: BookingDetail;

beforeEach(async () => {
  app.clock.moveTo(TEST_START);
  scene = await buildScene(app);
  booking = await buildSignedBooking(app, scene);
});

const patch = (body: unknown, as: Member) => app.patch(`/bookings/${booking.id}/checklist`, body, as);
const ARTIST_ITEMS = { guestListSubmitted: true, itineraryShared: true };
const BUYER_ITEMS = { technicalRiderConfirmed: true, soundCheckScheduled: true };
const status = async (): Promise<string> => (await readBooking(app, booking.id, scene.artist)).status;

describe('ticking', () => {
  it('keeps who ticked what and when, and shows each side what is its own', async () => {
    const { checklist } = expectData(
      await patch({ guestListSubmitted: true }, scene.artist),
      200,
    ) as BookingDetail;
    expect(checklist.map(({ item, done, doneBy, mayTick }) => [item, done, doneBy, mayTick])).toEqual([
      ['contractSigned', true, 'Backline', false],
      ['depositPaid', false, null, false],
      ['technicalRiderConfirmed', false, null, false],
      ['itineraryShared', false, null, true],
      ['soundCheckScheduled', false, null, true],
      ['guestListSubmitted', true, 'Meera and the Monsoon', true],
    ]);
    expect(checklist.at(-1)?.doneAt).toBe(TEST_START.toISOString());
  });

  it('can be taken back, and changes nothing the second time', async () => {
    await patch({ itineraryShared: true }, scene.artist);
    app.clock.moveTo(new Date('2026-11-02T07:00:00Z'));
    const again = expectData(await patch({ itineraryShared: true }, scene.buyer), 200) as BookingDetail;
    expect(again.checklist.find(({ item }) => item === 'itineraryShared')?.doneAt).toBe(
      TEST_START.toISOString(),
    );
    const back = expectData(await patch({ itineraryShared: false }, scene.buyer), 200) as BookingDetail;
    expect(back.checklist.find(({ item }) => item === 'itineraryShared')).toMatchObject({
      done: false,
      doneAt: null,
      doneBy: null,
    });
  });

  it('is all or nothing: one item of the other side refuses the rest', async () => {
    const answer = await patch({ itineraryShared: true, technicalRiderConfirmed: true }, scene.artist);
    expect([answer.status, answer.body.message]).toEqual([
      403,
      '"Technical rider confirmed" is not yours to tick.',
    ]);
    const { checklist } = await readBooking(app, booking.id, scene.artist);
    expect(checklist.find(({ item }) => item === 'itineraryShared')?.done).toBe(false);
  });

  it('knows no travel where none is included', async () => {
    const answer = await patch({ travelArranged: true }, scene.buyer);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'travelArranged']);
  });
});

describe('the confirmed show', () => {
  it('comes with the last tick of a paid booking, and both are told', async () => {
    await payMilestone(app, booking, 'deposit', scene.buyer);
    await patch(ARTIST_ITEMS, scene.artist);
    expect(await status()).toBe('deposit_paid');
    expect(expectData(await patch(BUYER_ITEMS, scene.buyer), 200).status).toBe('confirmed');
    for (const member of [scene.artist, scene.buyer]) {
      const { notifications } = expectData(await app.get('/notifications', member), 200);
      expect(notifications.map(({ type }: { type: string }) => type)).toContain('booking_confirmed');
    }
  });

  it('comes with the deposit, where all else is done before', async () => {
    await patch(ARTIST_ITEMS, scene.artist);
    await patch(BUYER_ITEMS, scene.buyer);
    expect(await status()).toBe('deposit_pending');
    await payMilestone(app, booking, 'deposit', scene.buyer);
    expect(await status()).toBe('confirmed');
  });

  it('closes the checklist', async () => {
    await payMilestone(app, booking, 'deposit', scene.buyer);
    await patch(ARTIST_ITEMS, scene.artist);
    await patch(BUYER_ITEMS, scene.buyer);
    const answer = await patch({ guestListSubmitted: false }, scene.artist);
    expect([answer.status, answer.body.reason]).toEqual([409, 'ILLEGAL_TRANSITION']);
    expect((await readBooking(app, booking.id, scene.artist)).abilities.tickChecklist).toBe(false);
  });

  it('both sides ticking at once still confirm it', async () => {
    await payMilestone(app, booking, 'deposit', scene.buyer);
    const answers = await Promise.all([patch(ARTIST_ITEMS, scene.artist), patch(BUYER_ITEMS, scene.buyer)]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(await status()).toBe('confirmed');
  });
});

describe('the beginning of the show', () => {
  const START = new Date('2026-12-12T16:30:00Z');

  it.each([
    ['deposit_paid', {}],
    ['confirmed', BUYER_ITEMS],
  ])('puts a booking that is %s into progress', async (before, ticks) => {
    await payMilestone(app, booking, 'deposit', scene.buyer);
    await patch(ARTIST_ITEMS, scene.artist);
    if (Object.keys(ticks).length > 0) await patch(ticks, scene.buyer);
    expect(await status()).toBe(before);
    app.clock.moveTo(new Date(START.getTime() - 60_000));
    await app.advance('PT59S');
    expect(await status()).toBe(before);
    await app.advance('PT1S');
    expect(await status()).toBe('in_progress');
    await app.advance('PT1M');
    const { history } = await readBooking(app, booking.id, scene.artist);
    expect(history.filter(({ action }) => action === 'start')).toHaveLength(1);
  });
});
