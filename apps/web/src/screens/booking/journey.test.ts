import type { BookingDetail } from '@backline/api-contract/bookings';
import { describe, expect, it } from 'vitest';
import { journeyOf } from './journey.ts';

type Stage = BookingDetail['stages'][number];
const contract: Stage = { stage: 'contract', state: 'done', doneAt: '2026-12-01T10:00:00.000Z' };
const stage = (fields: Partial<Stage>): Stage => ({
  stage: 'deposit',
  state: 'waiting',
  doneAt: null,
  ...fields,
});

describe('the journey of a booking', () => {
  it('dates what is done, points at what is on, and leaves the rest blank', () => {
    const stages = [contract, stage({ state: 'current' }), stage({ stage: 'show' })];
    expect(journeyOf({ status: 'deposit_pending', stages })).toEqual([
      { label: 'Contract', state: 'done', detail: 'Tue 1 Dec 2026' },
      { label: 'Deposit', state: 'current', detail: 'Now' },
      { label: 'Show', state: 'waiting', detail: undefined },
    ]);
  });

  it('asks for a confirmation at its end', () => {
    const stages = [stage({ stage: 'completion', state: 'current' })];
    expect(journeyOf({ status: 'in_progress', stages })[0]?.detail).toBe('To be confirmed');
  });

  it('says how it stopped', () => {
    const stages = [stage({ state: 'stopped' })];
    expect(journeyOf({ status: 'cancelled', stages })[0]).toMatchObject({
      state: 'failed',
      detail: 'Cancelled here',
    });
    expect(journeyOf({ status: 'disputed', stages })[0]?.detail).toBe('In dispute');
  });
});
