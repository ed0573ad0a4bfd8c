import { paise, shift } from '@backline/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFullFee, overdueFrom, scheduleOf, unpaidLimits } from './schedule.ts';

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
  const scheduleIn = (hoursToEvent: number) =>
    scheduleOf({ agreedFee: 100, startsAt: new Date(SIGNED.getTime() + hoursToEvent * HOUR) }, SIGNED).map(
      ({ kind, amount, dueAt }) => [kind, amount, (dueAt.getTime() - SIGNED.getTime()) / HOUR],
    );

  it.each([
    ['forty days ahead', 960, 48, 936],
    ['a week ahead', 168, 48, 144],
    ['a second after the deposit could be due', 72 + 1 / 3600, 48, 48 + 1 / 3600],
  ])('of a show %s', (_when, hoursToEvent, deposit, balance) => {
    expect(scheduleIn(hoursToEvent)).toEqual([
      ['deposit', 30, deposit],
      ['balance', 70, balance],
    ]);
  });

  it.each([
    ['whose balance would be due with the deposit', 72, 24],
    ['two days ahead', 48, 24],
    ['in 30 hours', 30, 24],
    ['tomorrow', 25, 22],
    ['tonight', 10, 7],
  ])('of a show %s: the whole fee in one payment', (_when, hoursToEvent, due) => {
    expect(scheduleIn(hoursToEvent)).toEqual([['deposit', 100, due]]);
  });

  it('can always be met: none is after the next one, nor when it is too late to pay', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6 * 60, max: 200 * 60 }), (minutes) => {
        const startsAt = new Date(SIGNED.getTime() + minutes * 60_000);
        const dues = scheduleOf({ agreedFee: 100, startsAt }, SIGNED).map(({ dueAt }) => dueAt.getTime());
        expect(dues.toSorted((a, b) => a - b)).toEqual(dues);
        expect(Math.min(...dues)).toBeGreaterThan(SIGNED.getTime());
        expect(Math.max(...dues)).toBeLessThanOrEqual(shift(startsAt, '-PT3H').getTime());
      }),
    );
  });

  it('calls the one payment by what it is', () => {
    expect(isFullFee({ kind: 'deposit', amount: 100 }, 100)).toBe(true);
    expect(isFullFee({ kind: 'deposit', amount: 30 }, 100)).toBe(false);
    expect(isFullFee({ kind: 'payout', amount: 100 }, 100)).toBe(false);
  });
});

describe('an unpaid deposit', () => {
  it('ends its booking a day after it was due, or three hours before the slot', () => {
    expect(unpaidLimits(SIGNED)).toEqual({
      dueBefore: shift(SIGNED, '-PT24H'),
      startingBefore: shift(SIGNED, 'PT3H'),
    });
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
