import { BOOKING_STATUSES, type BookingDetail, type BookingStatus } from '@backline/api-contract/bookings';
import { describe, expect, it } from 'vitest';
import { stagesOf } from './stages.ts';

const endsAt = new Date('2026-12-12T20:30:00Z');
const before = new Date('2026-12-10T10:00:00Z');
const after = endsAt;
const AT = '2026-12-01T10:00:00.000Z';
type History = Pick<BookingDetail['history'][number], 'from' | 'to' | 'at'>[];

const stages = (status: BookingStatus, now: Date, steps: [string, BookingStatus][] = []) => {
  const history: History = steps.map(([from, to]) => ({ from, to, at: AT }));
  return stagesOf({ status, endsAt }, history, now);
};
const states = (...of: Parameters<typeof stages>) =>
  stages(...of)
    .map(({ state }) => state[0])
    .join(' ');

const TABLE: [BookingStatus, string][] = [
  ['pending_contract', 'c w w w w'],
  ['contract_sent', 'c w w w w'],
  ['contract_signed', 'd c w w w'],
  ['deposit_pending', 'd c w w w'],
  ['deposit_paid', 'd d c w w'],
  ['confirmed', 'd d d c w'],
  ['in_progress', 'd d d c w'],
  ['completed', 'd d d d d'],
];

describe('the stages of a booking', () => {
  it.each(TABLE)('%s is %s', (status, expected) => {
    expect(states(status, before)).toBe(expected);
  });

  it('are told for every status', () => {
    const told = [...TABLE.map(([status]) => status), 'cancelled', 'disputed'];
    expect(told.toSorted()).toEqual(BOOKING_STATUSES.toSorted());
  });

  it('go on to completion at the end of the slot', () => {
    expect(states('in_progress', after)).toBe('d d d d c');
    expect(states('in_progress', new Date(after.getTime() - 1))).toBe('d d d c w');
  });

  it('stop where the booking was cancelled, whatever lies before', () => {
    const history: [string, BookingStatus][] = [
      ['contract_signed', 'deposit_pending'],
      ['deposit_pending', 'cancelled'],
    ];
    expect(states('cancelled', before, history)).toBe('d s w w w');
  });

  it('stop a disputed booking at its completion', () => {
    expect(states('disputed', after, [['in_progress', 'disputed']])).toBe('d d d d s');
  });

  it('are dated where they are done', () => {
    const [contract, deposit] = stages('deposit_pending', before, [['contract_sent', 'contract_signed']]);
    expect(contract).toEqual({ stage: 'contract', state: 'done', doneAt: AT });
    expect(deposit).toEqual({ stage: 'deposit', state: 'current', doneAt: null });
  });
});
