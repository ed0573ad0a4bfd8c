import { BOOKING_STATUSES, type BookingDetail, type BookingStatus } from '@backline/api-contract/bookings';
import { describe, expect, it } from 'vitest';
import { stagesOf } from './stages.ts';

const endsAt = new Date('2026-12-12T20:30:00Z');
const before = new Date('2026-12-10T10:00:00Z');
const after = endsAt;
const AT = '2026-12-01T10:00:00.000Z';
type History = Pick<BookingDetail['history'][number], 'from' | 'to' | 'at'>[];
type Steps = [from: string, to: BookingStatus, at?: string][];

const stages = (status: BookingStatus, now: Date, steps: Steps = []) => {
  const history: History = steps.map(([from, to, at = AT]) => ({ from, to, at }));
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
    const history: Steps = [
      ['contract_signed', 'deposit_pending'],
      ['deposit_pending', 'cancelled'],
    ];
    expect(states('cancelled', before, history)).toBe('d s w w w');
  });

  const AT_ITS_END = endsAt.toISOString();
  const DURING_IT = '2026-12-12T20:00:00.000Z';

  it('stop a disputed booking where it was when the dispute was raised', () => {
    expect(states('disputed', after, [['in_progress', 'disputed', AT_ITS_END]])).toBe('d d d d s');
    expect(states('disputed', after, [['in_progress', 'disputed', DURING_IT]])).toBe('d d d s w');
    expect(states('disputed', after, [['deposit_paid', 'disputed']])).toBe('d d s w w');
  });

  it('stop one that was cancelled out of a dispute where the dispute was raised', () => {
    const cancelled = (from: string, at: string): string =>
      states('cancelled', after, [
        [from, 'disputed', at],
        ['disputed', 'cancelled', '2026-12-20T10:00:00.000Z'],
      ]);
    expect(cancelled('in_progress', AT_ITS_END)).toBe('d d d d s');
    expect(cancelled('in_progress', DURING_IT)).toBe('d d d s w');
    expect(cancelled('confirmed', AT)).toBe('d d d s w');
    expect(cancelled('deposit_paid', AT)).toBe('d d s w w');
  });

  it('are dated where they are done', () => {
    const [contract, deposit] = stages('deposit_pending', before, [['contract_sent', 'contract_signed']]);
    expect(contract).toEqual({ stage: 'contract', state: 'done', doneAt: AT });
    expect(deposit).toEqual({ stage: 'deposit', state: 'current', doneAt: null });
  });
});
