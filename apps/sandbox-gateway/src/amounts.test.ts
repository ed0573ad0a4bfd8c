import { expect, test } from 'vitest';
import { amount, captureFee, formatAmount } from './amounts.ts';

test.each([
  [10_000, { fee: 236, tax: 36 }],
  [50_000, { fee: 1180, tax: 180 }],
  [100, { fee: 2, tax: 0 }],
  [12_345, { fee: 291, tax: 44 }],
  [1_000_000_000_000, { fee: 23_600_000_000, tax: 3_600_000_000 }],
])('the fee of %i paise is 2 %% and 18 %% tax on it, in whole paise', (paise, expected) => {
  expect(captureFee(paise)).toEqual(expected);
});

test.each([
  [100, 'INR', '₹1.00'],
  [5, 'INR', '₹0.05'],
  [12_345_678_901, 'INR', '₹12,34,56,789.01'],
  [1050, 'USD', 'USD 10.50'],
])('%i %s reads %s', (paise, code, expected) => {
  expect(formatAmount(paise, code)).toBe(expected);
});

test.each([[99], [100.5], [Number.NaN], [Number.POSITIVE_INFINITY], ['1e5'], [' 500'], [null], [[500]]])(
  '%o is no amount',
  (given) => {
    expect(amount.safeParse(given).success).toBe(false);
  },
);
