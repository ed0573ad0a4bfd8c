import { describe, expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

const now = new Date('2026-12-01T10:00:00Z');

describe('time left', () => {
  it.each([
    ['2026-12-03T14:30:00Z', '2 days 4 hours'],
    ['2026-12-02T10:20:00Z', '1 day'],
    ['2026-12-01T13:01:00Z', '3 hours 1 minute'],
    ['2026-12-01T11:00:00Z', '1 hour'],
    ['2026-12-01T10:12:59Z', '12 minutes'],
    ['2026-12-01T10:00:40Z', 'less than a minute'],
  ])('until %s is %s', (deadline, expected) => {
    expect(timeLeft(deadline, now)).toBe(expected);
  });

  it('is null at the deadline and after it', () => {
    expect(timeLeft('2026-12-01T10:00:00Z', now)).toBeNull();
    expect(timeLeft('2026-11-30T10:00:00Z', now)).toBeNull();
  });
});
