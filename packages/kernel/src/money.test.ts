import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  divideHalfUp,
  formatMoney,
  formatPercent,
  lessShare,
  paise,
  percentOf,
  splitByPercent,
  toDecimalString,
} from './money.ts';

const amount = fc.integer({ min: 0, max: 10_000_000_000_00 }).map(paise);
const RUNS = { numRuns: 100_000 };

/** Shares that sum to 100%, made from random cuts of the whole. */
const shares = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 6 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 10_000])
  .map((cuts) => cuts.slice(1).map((cut, i) => cut - (cuts[i] ?? 0)));

describe('percentOf', () => {
  it.each([
    [5_000_000, 300, 150_000],
    [1, 5_000, 1],
    [1, 4_999, 0],
    [333, 3_333, 111],
    [0, 300, 0],
    [-101, 5_000, -51],
  ])('%i paise at %i basis points is %i', (whole, share, part) => {
    expect(percentOf(paise(whole), share)).toBe(part);
  });

  it('and what is left of a fee after it sum to the fee', () => {
    expect(lessShare(paise(5_000_000), 300)).toBe(4_850_000);
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (whole, share) => {
        expect(add(lessShare(paise(whole), share), percentOf(paise(whole), share))).toBe(whole);
      }),
      RUNS,
    );
  });

  it('agrees with exact arithmetic', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (whole, share) => {
        const twice = BigInt(percentOf(whole, share)) * 20_000n;
        const exact = BigInt(whole) * BigInt(share) * 2n;
        expect(twice - exact > -10_000n - 1n && twice - exact <= 10_000n).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('splitByPercent', () => {
  it('gives deposit and balance of 50,000.00', () => {
    expect(splitByPercent(paise(5_000_000), [3_000, 7_000])).toEqual([1_500_000, 3_500_000]);
  });

  it('always sums to the whole', () => {
    fc.assert(
      fc.property(amount, shares, (whole, parts) => {
        expect(add(...splitByPercent(whole, parts))).toBe(whole);
      }),
      RUNS,
    );
  });

  it('refuses shares that are not 100%', () => {
    expect(() => splitByPercent(paise(100), [3_000, 6_999])).toThrow(RangeError);
  });
});

describe('text', () => {
  it('refuses floats', () => {
    expect(() => paise(0.5)).toThrow(RangeError);
    expect(() => paise(Number.NaN)).toThrow(RangeError);
  });

  it('prints Indian grouping', () => {
    expect(formatMoney(paise(12_500_000))).toBe('₹1,25,000.00');
    expect(formatMoney(paise(12_500_000), 'INR', { trim: true })).toBe('₹1,25,000');
    expect(formatMoney(paise(12_500_050), 'INR', { trim: true })).toBe('₹1,25,000.50');
    expect(toDecimalString(paise(-5))).toBe('-0.05');
  });

  it.each([
    [300, '3%'],
    [250, '2.5%'],
    [1_000, '10%'],
  ])('prints %i basis points', (share, text) => {
    expect(formatPercent(share)).toBe(text);
  });
});

describe('divideHalfUp', () => {
  it.each([
    [0, 7, 0],
    [1, 2, 1],
    [1, 3, 0],
    [2, 3, 1],
    [40, 3, 13],
    [5, 2, 3],
    [9_007_199_254_740_991, 2, 4_503_599_627_370_496],
  ])('%i / %i is %i', (numerator, denominator, quotient) => {
    expect(divideHalfUp(numerator, denominator)).toBe(quotient);
  });

  it.each([
    [-1, 2],
    [1, 0],
    [1, -2],
    [0.5, 2],
  ])('refuses %d / %d', (numerator, denominator) => {
    expect(() => divideHalfUp(numerator, denominator)).toThrow(RangeError);
  });
});
