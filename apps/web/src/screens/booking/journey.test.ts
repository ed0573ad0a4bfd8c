import type { BookingStatus } from '@backline/api-contract/bookings';
import { describe, expect, it } from 'vitest';
import { journeyOf } from './journey.ts';
import { buildBooking } from './testing/build-booking.ts';

const before = new Date('2026-12-10T10:00:00Z');
const after = new Date('2026-12-13T10:00:00Z');

const states = (status: BookingStatus, now = before, history: [string, BookingStatus][] = []) =>
  journeyOf(
    buildBooking({
      status,
      history: history.map(([from, to]) => ({ from, to, action: '', actor: '', at: '2026-12-01T10:00:00Z' })),
    }),
    now,
  ).map(({ state }) => state[0]);

describe('the journey of a booking', () => {
  it.each<[BookingStatus, string]>([
    ['pending_contract', 'c w w w w'],
    ['contract_sent', 'c w w w w'],
    ['contract_signed', 'd c w w w'],
    ['deposit_pending', 'd c w w w'],
    ['deposit_paid', 'd d c w w'],
    ['confirmed', 'd d d c w'],
    ['in_progress', 'd d d c w'],
    ['completed', 'd d d d d'],
  ])('%s is %s', (status, expected) => {
    expect(states(status).join(' ')).toBe(expected);
  });

  it('goes on to completion once the slot is over', () => {
    expect(states('in_progress', after).join(' ')).toBe('d d d d c');
  });

  it('stops where it was cancelled, whatever lies before', () => {
    const history: [string, BookingStatus][] = [
      ['contract_signed', 'deposit_pending'],
      ['deposit_pending', 'cancelled'],
    ];
    expect(states('cancelled', before, history).join(' ')).toBe('d f w w w');
  });

  it('stops a disputed booking at its completion', () => {
    expect(states('disputed', after, [['in_progress', 'disputed']]).join(' ')).toBe('d d d d f');
  });

  it('dates the stages that are done', () => {
    const history = [
      { from: 'contract_sent', to: 'contract_signed', action: '', actor: '', at: '2026-12-01T10:00:00Z' },
    ];
    const [contract, deposit, confirmed] = journeyOf(
      buildBooking({ status: 'deposit_pending', history }),
      before,
    );
    expect(contract?.detail).toBe('Tue 1 Dec 2026');
    expect(deposit?.detail).toBe('Now');
    expect(confirmed?.detail).toBeUndefined();
  });
});
