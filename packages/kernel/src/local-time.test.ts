import { describe, expect, it } from 'vitest';
import {
  daysBefore,
  eventInterval,
  isZone,
  localDateOf,
  localDay,
  shift,
  skippedTimes,
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

describe('skippedTimes', () => {
  const LONDON = 'Europe/London';

  it.each([
    ['2027-03-28', '01:30', '02:00', LONDON, ['start']],
    ['2027-03-28', '00:30', '01:00', LONDON, ['end']],
    ['2027-03-28', '01:00', '01:30', LONDON, ['start', 'end']],
    ['2027-03-27', '23:00', '01:30', LONDON, ['end']],
    ['2027-03-28', '00:30', '02:00', LONDON, []],
    ['2027-10-31', '01:00', '01:30', LONDON, []],
    ['2027-03-28', '01:30', '02:00', IST, []],
  ])('%s %s-%s in %s: %j', (date, start, end, zone, skipped) => {
    expect(skippedTimes(date, start, end, zone)).toEqual(skipped);
  });

  it('are the only times of which no event with a length is made, on every night in which clocks change', () => {
    const zones = [LONDON, 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Chatham', 'Africa/Cairo'];
    for (const zone of zones) {
      for (const date of changesOf(zone)) {
        for (const start of HALF_HOURS) {
          for (const end of HALF_HOURS) {
            if (skippedTimes(date, start, end, zone).length > 0) continue;
            const { startsAt, endsAt } = eventInterval(date, start, end, zone);
            expect(endsAt > startsAt, `${zone} ${date} ${start}-${end}`).toBe(true);
          }
        }
      }
    }
  });
});

const HALF_HOURS = Array.from({ length: 48 }, (_, half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0');
  return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
});

/** The days of 2027 that are not 24 hours long, and the days before them, whose nights run into them. */
function changesOf(zone: string): string[] {
  const days = Array.from({ length: 365 }, (_, day) =>
    Temporal.PlainDate.from('2027-01-01').add({ days: day }).toString(),
  );
  const changing = days.filter((day) => {
    const { startsAt, endsAt } = localDay(day, zone);
    return endsAt.getTime() - startsAt.getTime() !== 24 * 3_600_000;
  });
  expect(changing).toHaveLength(2);
  return changing.flatMap((day) => [Temporal.PlainDate.from(day).subtract({ days: 1 }).toString(), day]);
}

it('tells zones and dates', () => {
  expect(isZone('Asia/Kolkata')).toBe(true);
  expect(isZone('Asia/Nowhere')).toBe(false);
  expect(localDateOf(new Date('2026-06-30T20:00:00Z'), IST)).toBe('2026-07-01');
});
