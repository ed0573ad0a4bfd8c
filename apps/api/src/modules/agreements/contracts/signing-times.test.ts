import { describe, expect, it } from 'vitest';
import { reminderIsDue, signDeadline } from './signing-times.ts';

const MADE = new Date('2026-11-02T06:30:00Z');

describe('the time to sign', () => {
  it('is 72 hours', () => {
    expect(signDeadline(MADE, new Date('2026-12-12T16:30:00Z')).toISOString()).toBe(
      '2026-11-05T06:30:00.000Z',
    );
  });

  it('ends with the beginning of a slot that is nearer', () => {
    const startsAt = new Date('2026-11-03T16:30:00Z');
    expect(signDeadline(MADE, startsAt)).toEqual(startsAt);
  });
});

describe('the reminder', () => {
  const contract = { createdAt: MADE, signDeadline: new Date('2026-11-05T06:30:00Z') };

  it.each([
    ['2026-11-04T06:29:59Z', false],
    ['2026-11-04T06:30:00Z', true],
    ['2026-11-05T06:29:59Z', true],
    ['2026-11-05T06:30:00Z', false],
  ])('at %s: %s', (now, due) => {
    expect(reminderIsDue(contract, new Date(now))).toBe(due);
  });

  it('is left out where the whole time is no longer than a day', () => {
    const short = { createdAt: MADE, signDeadline: new Date('2026-11-03T06:30:00Z') };
    expect(reminderIsDue(short, new Date('2026-11-02T06:30:00Z'))).toBe(false);
    expect(reminderIsDue(short, new Date('2026-11-03T00:00:00Z'))).toBe(false);
  });
});
