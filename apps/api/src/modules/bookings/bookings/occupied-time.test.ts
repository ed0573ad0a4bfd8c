import { describe, expect, it } from 'vitest';
import { bookingNumber } from './booking-number.ts';
import { dateText, messageTime, momentText } from './booking-params.ts';
import { occupiedTime } from './occupied-time.ts';

describe('occupied time', () => {
  it.each([
    ['Asia/Kolkata', '2026-12-12', '2026-12-11T18:30:00.000Z', '2026-12-12T18:30:00.000Z'],
    // The clocks go forward: the day has 23 hours.
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  ])('is the whole day in %s', (timezone, eventDate, from, to) => {
    const { startsAt, endsAt } = occupiedTime({ eventDate, timezone });
    expect([startsAt.toISOString(), endsAt.toISOString()]).toEqual([from, to]);
  });
});

describe('booking number', () => {
  it.each([
    [123, '2026-06-01T12:00:00Z', 'BK-2026-000123'],
    [1_000_000, '2026-06-01T12:00:00Z', 'BK-2026-1000000'],
    // New Year's Eve in London is New Year in India.
    [7, '2026-12-31T18:30:00Z', 'BK-2027-000007'],
  ])('%i at %s', (sequence, now, expected) => {
    expect(bookingNumber(sequence, new Date(now))).toBe(expected);
  });
});

it('writes dates and moments out', () => {
  expect(dateText('2026-12-12')).toBe('Saturday, 12 December 2026');
  expect(momentText(new Date('2026-12-11T16:30:00Z'), 'Asia/Kolkata')).toBe(
    '11 December 2026, 22:00 (Asia/Kolkata)',
  );
  expect(momentText(new Date('2026-12-11T18:30:00Z'), 'Asia/Kolkata')).toBe(
    '12 December 2026, 00:00 (Asia/Kolkata)',
  );
  expect(messageTime(new Date('2026-12-11T16:30:00Z'), 'Asia/Kolkata')).toBe('11 December 2026, 22:00 IST');
});
