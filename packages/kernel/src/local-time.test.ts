import { describe, expect, it } from 'vitest';
import {
  daysBefore,
  eventInterval,
  isZone,
  localDateOf,
  localDay,
  minutesBetween,
  shift,
} from './local-time.ts';

const IST = 'Asia/Kolkata';
const iso = (date: Date): string => date.toISOString();

describe('eventInterval', () => {
  it('puts an end at or before the start on the next day', () => {
    const { startsAt, endsAt } = eventInterval('2026-12-31', '22:00', '02:00', IST);
    expect([iso(startsAt), iso(endsAt)]).toEqual(['2026-12-31T16:30:00.000Z', '2026-12-31T20:30:00.000Z']);
  });

  it('keeps an evening on its own day', () => {
    expect(iso(eventInterval('2028-02-29', '18:00', '19:30', IST).endsAt)).toBe('2028-02-29T14:00:00.000Z');
  });

  it('knows clock changes', () => {
    const { startsAt, endsAt } = eventInterval('2026-10-24', '23:00', '04:00', 'Europe/Berlin');
    expect(endsAt.getTime() - startsAt.getTime()).toBe(6 * 3_600_000);
  });
});

it('a local day is 25 hours long where clocks go back', () => {
  const day = localDay('2026-10-25', 'Europe/Berlin');
  expect(day.endsAt.getTime() - day.startsAt.getTime()).toBe(25 * 3_600_000);
});

it.each([
  ['2026-12-01', '2026-11-30T18:29:00Z', 1],
  ['2026-12-01', '2026-11-30T18:31:00Z', 0],
  ['2026-12-31', '2026-11-30T12:00:00Z', 31],
  ['2026-11-01', '2026-11-30T12:00:00Z', -29],
])('days before %s at %s are calendar days in the zone', (date, now, days) => {
  expect(daysBefore(date, new Date(now), IST)).toBe(days);
});

it('shifts instants by durations', () => {
  const start = new Date('2026-01-31T00:00:00Z');
  expect(iso(shift(start, 'P3D'))).toBe('2026-02-03T00:00:00.000Z');
  expect(iso(shift(start, '-PT1H30M'))).toBe('2026-01-30T22:30:00.000Z');
  expect(() => shift(start, 'P1M')).toThrow(RangeError);
  expect(() => shift(start, 'soon')).toThrow(RangeError);
});

it('measures slots over midnight', () => {
  expect(minutesBetween('22:00', '02:00')).toBe(240);
  expect(minutesBetween('18:00', '19:30')).toBe(90);
  expect(minutesBetween('18:00', '18:00')).toBe(1440);
});

it('tells zones and dates', () => {
  expect(isZone('Asia/Kolkata')).toBe(true);
  expect(isZone('Asia/Nowhere')).toBe(false);
  expect(localDateOf(new Date('2026-06-30T20:00:00Z'), IST)).toBe('2026-07-01');
});
