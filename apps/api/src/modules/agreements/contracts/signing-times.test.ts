import { describe, expect, it } from 'vitest';
import { hadTimeToSign, reminderIsDue, signDeadline } from './signing-times.ts';

const MADE = new Date('2026-11-02T06:30:00Z');

describe('the time to sign', () => {
  it('is 72 hours', () => {
    expect(signDeadline(MADE, new Date('2026-12-12T16:30:00Z')).toISOString()).toBe(
      '2026-11-05T06:30:00.000Z',
    );
  });

  it('ends six hours before a slot that is nearer, so that whoever pays then still can', () => {
    const startsAt = new Date('2026-11-03T16:30:00Z');
    expect(signDeadline(MADE, startsAt).toISOString()).toBe('2026-11-03T10:30:00.000Z');
  });

  it.each([
    ['2026-11-03T04:30:00Z', true],
    ['2026-11-03T04:30:01Z', false],
    ['2026-11-03T10:29:00Z', false],
  ])('is a fair turn for whoever gets it at %s: %s', (turnBegan, fair) => {
    expect(hadTimeToSign(new Date(turnBegan), new Date('2026-11-03T10:30:00Z'))).toBe(fair);
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
