import { describe, expect, it } from 'vitest';
import { firstExpiry, shortlistExpiry, statusAt } from './application-times.ts';

const now = new Date('2026-11-02T06:30:00.000Z');

describe('the times of an application', () => {
  it('gives 48 hours for a first answer', () => {
    expect(firstExpiry(now).toISOString()).toBe('2026-11-04T06:30:00.000Z');
  });

  it.each([
    ['a week, where the event is later', '2026-12-12T16:30:00.000Z', '2026-11-09T06:30:00.000Z'],
    ['until the event, where that is sooner', '2026-11-07T16:30:00.000Z', '2026-11-07T16:30:00.000Z'],
    ['either, where both are the same', '2026-11-09T06:30:00.000Z', '2026-11-09T06:30:00.000Z'],
  ])('the shortlist extends by %s', (_case, event, expiry) => {
    expect(shortlistExpiry(now, new Date(event)).toISOString()).toBe(expiry);
  });

  it.each([
    ['pending', 1, 'pending'],
    ['pending', 0, 'expired'],
    ['viewed', -1, 'expired'],
    ['shortlisted', -1, 'expired'],
    ['counter_offered', -1, 'expired'],
    ['accepted', -1, 'accepted'],
    ['declined', -1, 'declined'],
    ['withdrawn', -1, 'withdrawn'],
    ['expired', -1, 'expired'],
  ] as const)('%s with %i ms left is %s', (status, left, expected) => {
    expect(statusAt({ status, expiresAt: new Date(now.getTime() + left) }, now)).toBe(expected);
  });
});
