import { shift } from '@backline/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idleMonths, lastMonthEnd } from './idle-months.ts';

/** Monday noon in India. */
const EVENT = new Date('2026-11-02T06:30:00Z');
const told = (since: Date, now: string) =>
  idleMonths(since, new Date(now)).map(({ month, periods, days }) => [month, periods, days]);

describe('the months that cost points', () => {
  it.each<[string, unknown[]]>([
    // 28.5 days at the end of November, and nobody counts an open month.
    ['2026-11-30T18:30:00Z', []],
    ['2026-12-20T00:00:00Z', []],
    ['2026-12-31T18:29:59.999Z', []],
    // Midnight in India: 59.5 days.
    ['2026-12-31T18:30:00Z', [['2026-12', 1, 30]]],
    [
      '2027-01-31T18:30:00Z',
      [
        ['2026-12', 1, 30],
        ['2027-01', 2, 90],
      ],
    ],
    // February had 28 days, and no full 30 ended in it.
    [
      '2027-02-28T18:30:00Z',
      [
        ['2026-12', 1, 30],
        ['2027-01', 2, 90],
      ],
    ],
  ])('until %s', (now, expected) => {
    expect(told(EVENT, now)).toEqual(expected);
  });

  it('cost ten points in a row and no more', () => {
    const months = idleMonths(EVENT, shift(EVENT, 'P3000D'));
    expect(months.reduce((sum, { periods }) => sum + periods, 0)).toBe(20);
    expect(months.at(-1)).toMatchObject({ month: '2028-06', days: 600 });
  });

  it('do not count the days on which a booking lies ahead', () => {
    const engaged = [
      { from: new Date('2026-11-10T00:00:00Z'), until: new Date('2026-12-20T00:00:00Z') },
      { from: new Date('2027-01-01T00:00:00Z'), until: new Date('2027-06-01T00:00:00Z') },
    ];
    const months = (now: string) =>
      idleMonths(EVENT, new Date(now), engaged).map(({ month, periods, days }) => [month, periods, days]);
    // 7.7 days before the first, 12 between them: 30 are full on 11 June.
    expect(months('2027-06-30T18:29:59Z')).toEqual([]);
    expect(months('2027-06-30T18:30:00Z')).toEqual([['2027-06', 1, 30]]);
    expect(months('2027-07-31T18:30:00Z')).toEqual([
      ['2027-06', 1, 30],
      ['2027-07', 1, 60],
    ]);
  });

  const anyTime = fc.date({ min: new Date('2025-01-01'), max: new Date('2032-01-01'), noInvalidDate: true });

  it('are the full 30 days from the event to the last month that closed', () => {
    fc.assert(
      fc.property(anyTime, fc.nat({ max: 1_000 * 86_400 }), (since, seconds) => {
        const now = shift(since, `PT${seconds}S`);
        const days = (lastMonthEnd(now).getTime() - since.getTime()) / 86_400_000;
        const counted = idleMonths(since, now).reduce((sum, { periods }) => sum + periods, 0);
        expect(counted).toBe(Math.max(0, Math.min(20, Math.floor(days / 30))));
      }),
    );
  });

  it('stay the same when more time passes', () => {
    fc.assert(
      fc.property(anyTime, fc.nat({ max: 900 }), fc.nat({ max: 900 }), (since, first, more) => {
        const early = idleMonths(since, shift(since, `P${first}D`));
        const late = idleMonths(since, shift(since, `P${first + more}D`));
        expect(late.slice(0, early.length)).toEqual(early);
        expect(new Set(late.map(({ month }) => month)).size).toBe(late.length);
      }),
    );
  });
});
