import type { BookingDetail } from '@backline/api-contract/bookings';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { journeyOf } from './journey.ts';

type Stage = BookingDetail['stages'][number];
type Status = BookingDetail['status'];

const stage = (name: Stage['stage'], fields: Partial<Stage> = {}): Stage => ({
  stage: name,
  state: 'waiting',
  doneAt: null,
  dueAt: null,
  ...fields,
});
const SIGNED = stage('contract', { state: 'done', doneAt: '2026-11-02T10:00:00.000Z' });
const SHOW = { startsAt: '2026-12-12T16:30:00.000Z', endsAt: '2026-12-12T20:30:00.000Z' };
const BALANCE_DUE = '2026-12-11T16:30:00.000Z';

const details = (status: Status, stages: Stage[]) =>
  journeyOf({ status, stages, eventDate: '2026-12-12', ...SHOW }).map(({ detail }) => detail);
const at = (instant: string): void => {
  vi.setSystemTime(new Date(instant));
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  at('2026-11-03T10:00:00Z');
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the journey of a booking', () => {
  it('has the full fee in one step where it is one payment', () => {
    const stages = [
      SIGNED,
      stage('full_fee', { state: 'current', dueAt: BALANCE_DUE }),
      stage('show'),
      stage('payout'),
    ];
    const labels = journeyOf({ status: 'deposit_pending', stages, eventDate: '2026-12-12', ...SHOW });
    expect(labels.map(({ label }) => label)).toEqual(['Contract', 'Full fee', 'Show', 'Payout']);
  });

  it('has a day at every step, and "Now" at none that is weeks away', () => {
    const stages = [
      SIGNED,
      stage('deposit', { state: 'done', doneAt: '2026-11-03T09:00:00.000Z' }),
      stage('balance', { state: 'current', dueAt: BALANCE_DUE }),
      stage('show', { dueAt: SHOW.startsAt }),
      stage('payout'),
    ];
    expect(details('confirmed', stages)).toEqual([
      'Mon 2 Nov 2026',
      'Tue 3 Nov 2026',
      'By Fri 11 Dec 2026',
      'Sat 12 Dec 2026',
      'After the show',
    ]);
  });

  it('says "Now" while the show is on, and its day before and after', () => {
    const stages = [stage('show', { state: 'current', dueAt: SHOW.startsAt })];
    expect(details('confirmed', stages)).toEqual(['Sat 12 Dec 2026']);
    at(SHOW.startsAt);
    expect(details('in_progress', stages)).toEqual(['Now']);
    at(SHOW.endsAt);
    expect(details('in_progress', stages)).toEqual(['Sat 12 Dec 2026']);
  });

  it('says what is overdue', () => {
    at('2026-12-12T10:00:00Z');
    expect(details('confirmed', [stage('balance', { state: 'current', dueAt: BALANCE_DUE })])).toEqual([
      'Overdue since Fri 11 Dec 2026',
    ]);
  });

  it('says when the money comes', () => {
    const stages = [stage('payout', { state: 'current' })];
    at(SHOW.endsAt);
    expect(details('in_progress', stages)).toEqual(['Once confirmed']);
    expect(details('completed', stages)).toEqual(['On its way']);
    expect(details('completed', [stage('payout', { state: 'done', doneAt: SHOW.endsAt })])).toEqual([
      'Sun 13 Dec 2026',
    ]);
  });

  it('leaves payments without a day until the contract is signed', () => {
    expect(details('contract_sent', [stage('deposit')])).toEqual(['After signing']);
  });

  it('says how it stopped, and promises nothing after that', () => {
    const stages = [
      stage('deposit', { state: 'stopped', dueAt: BALANCE_DUE }),
      stage('balance', { dueAt: BALANCE_DUE }),
    ];
    expect(journeyOf({ status: 'cancelled', stages, eventDate: '2026-12-12', ...SHOW })[0]?.state).toBe(
      'failed',
    );
    expect(details('cancelled', [...stages, stage('payout')])).toEqual([
      'Cancelled here',
      undefined,
      undefined,
    ]);
    expect(details('disputed', stages)[0]).toBe('In dispute');
  });
});
