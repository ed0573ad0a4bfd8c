import { paise, shift } from '@backline/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overdueFrom, scheduleOf } from './schedule.ts';

const SIGNED = new Date('2026-11-02T06:30:00.000Z');
const LATER = new Date('2026-12-12T16:30:00.000Z');

describe('the amounts', () => {
  it.each([
    [5_000_000, 1_500_000, 3_500_000],
    [100, 30, 70],
    [1, 0, 1],
    [2, 1, 1],
    [5, 2, 3],
    [333, 100, 233],
    [335, 101, 234],
    [12_345_679, 3_703_704, 8_641_975],
    [100_000_000_000, 30_000_000_000, 70_000_000_000],
  ])('of %i paise are %i and %i', (agreedFee, deposit, balance) => {
    const schedule = scheduleOf({ agreedFee, startsAt: LATER }, SIGNED);
    expect(schedule.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['deposit', deposit],
      ['balance', balance],
    ]);
  });

  it('always sum to the fee', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), (agreedFee) => {
        const amounts = scheduleOf({ agreedFee, startsAt: LATER }, SIGNED).map(({ amount }) => amount);
        expect((amounts[0] ?? 0) + (amounts[1] ?? 0)).toBe(agreedFee);
        expect(amounts.every((amount) => paise(amount) >= 0)).toBe(true);
      }),
    );
  });
});

describe('the due times', () => {
  const HOUR = 3_600_000;
  const dueAfter = (hoursToEvent: number) =>
    scheduleOf({ agreedFee: 100, startsAt: new Date(SIGNED.getTime() + hoursToEvent * HOUR) }, SIGNED).map(
      ({ dueAt }) => (dueAt.getTime() - SIGNED.getTime()) / HOUR,
    );

  it.each([
    ['forty days ahead', 960, 48, 936],
    ['a week ahead', 168, 48, 144],
    ['a second after the deposit could be due', 72 + 1 / 3600, 48, 48 + 1 / 3600],
    ['just as far as the deposit', 72, 48, 48],
    ['a minute closer: at once', 72 - 1 / 60, 48, 0],
    ['two days ahead: at once', 48, 48, 0],
    ['in a day: at once', 24, 48, 0],
    ['tonight: at once', 10, 48, 0],
    ['begun already: at once', -1, 48, 0],
  ])('of a show %s', (_when, hoursToEvent, deposit, balance) => {
    expect(dueAfter(hoursToEvent)).toEqual([deposit, balance]);
  });
});

describe('overdue', () => {
  it('begins with the due time', () => {
    const dueAt = shift(SIGNED, 'PT48H');
    expect(overdueFrom({ dueAt, createdAt: SIGNED })).toEqual(dueAt);
  });

  it('begins a day after the signature where it was due at once', () => {
    expect(overdueFrom({ dueAt: SIGNED, createdAt: SIGNED })).toEqual(new Date('2026-11-03T06:30:00.000Z'));
  });
});
