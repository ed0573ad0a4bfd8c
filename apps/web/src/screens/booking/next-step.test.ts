import type { BookingDetail } from '@backline/api-contract/bookings';
import { paise } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import { nextStepOf } from './next-step.ts';
import { buildBooking, buildMoney, buildPayment } from './testing/build-booking.ts';

const before = new Date('2026-12-10T10:00:00Z');
const during = new Date('2026-12-12T18:00:00Z');
const after = new Date('2026-12-13T10:00:00Z');
const can = (...names: (keyof BookingDetail['abilities'])[]) =>
  Object.fromEntries(names.map((name) => [name, true])) as BookingDetail['abilities'];

const item = (done: boolean, mayTick: boolean): BookingDetail['checklist'][number] => ({
  item: 'itineraryShared',
  label: 'Itinerary shared',
  done,
  doneAt: null,
  doneBy: null,
  mayTick,
  tickedBy: 'either',
});

describe('the next step', () => {
  it('is the signature for whoever may sign, and waiting for the other', () => {
    const mine = nextStepOf(buildBooking({ abilities: can('signContract') }), before);
    expect(mine).toMatchObject({ mood: 'you', action: { kind: 'open', label: 'Read and sign' } });
    expect(nextStepOf(buildBooking(), before)).toMatchObject({
      mood: 'wait',
      title: 'Meera Rao Quartet has to sign',
    });
  });

  it('is the deposit for the buyer, and waiting for the artist', () => {
    const payment = buildPayment({ abilities: { pay: true } });
    const buyer = buildBooking({ status: 'deposit_pending', payments: [payment], abilities: can('pay') });
    expect(nextStepOf(buyer, before)).toMatchObject({
      mood: 'you',
      title: 'Pay the deposit of ₹30,000',
      action: { kind: 'pay', payment },
    });
    const artist = buildBooking({
      status: 'deposit_pending',
      payments: [buildPayment()],
      viewerSide: 'artist',
    });
    expect(nextStepOf(artist, before)).toMatchObject({ mood: 'wait', title: 'The deposit is awaited' });
  });

  it('puts the checklist before a balance that has time, and an overdue balance before the checklist', () => {
    const balance = buildPayment({ kind: 'balance', abilities: { pay: true } });
    const booking = (overdue: boolean) =>
      buildBooking({
        status: 'deposit_paid',
        payments: [{ ...balance, overdue }],
        checklist: [item(false, true), item(true, true)],
        abilities: can('pay', 'tickChecklist'),
      });
    expect(nextStepOf(booking(false), before)).toMatchObject({ title: '1 thing left for you to arrange' });
    expect(nextStepOf(booking(true), before)).toMatchObject({ action: { kind: 'pay' } });
  });

  it('names who still has to tick', () => {
    const booking = buildBooking({ status: 'deposit_paid', checklist: [item(false, false)] });
    expect(nextStepOf(booking, before)).toMatchObject({
      mood: 'wait',
      text: 'Your part is done. Meera Rao Quartet still has 1 item to tick.',
    });
  });

  it('asks for the balance of a confirmed show', () => {
    const payments = [buildPayment({ kind: 'balance', abilities: { pay: true } })];
    expect(
      nextStepOf(buildBooking({ status: 'confirmed', payments, abilities: can('pay') }), before).action,
    ).toMatchObject({ kind: 'pay' });
    expect(nextStepOf(buildBooking({ status: 'confirmed' }), before)).toMatchObject({ mood: 'good' });
  });

  it('lets the show play before it asks how it was', () => {
    const booking = buildBooking({ status: 'in_progress', abilities: can('confirmCompletion') });
    expect(nextStepOf(booking, during).title).toBe('The show is on');
    expect(nextStepOf(booking, after)).toMatchObject({ mood: 'you', action: { part: 'completion' } });
  });

  it('says when a booking completes by itself', () => {
    const completion = {
      artistConfirmedAt: null,
      buyerConfirmedAt: '2026-12-13T05:00:00.000Z',
      autoCompletesAt: '2026-12-15T20:30:00.000Z',
      completedAt: null,
    };
    const step = nextStepOf(buildBooking({ status: 'in_progress', completion }), after);
    expect(step.title).toBe('Waiting for Meera Rao Quartet to confirm');
    expect(step.text).toContain('Wed 16 Dec 2026, 02:00 IST');
  });

  it('leads the artist of a completed show to the money', () => {
    const money = buildMoney({ payableToArtist: paise(97_000_00), paidOut: paise(0) });
    const step = nextStepOf(buildBooking({ status: 'completed', viewerSide: 'artist', money }), after);
    expect(step).toMatchObject({ mood: 'good', action: { to: '/earnings' } });
    expect(step.text).toContain('on its way');
  });

  it('gives the reason of a cancellation', () => {
    const booking = buildBooking({
      status: 'cancelled',
      cancellationReason: 'The deposit was not paid in time.',
    });
    expect(nextStepOf(booking, before)).toMatchObject({
      mood: 'stopped',
      text: 'The deposit was not paid in time.',
    });
  });
});
