import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, paise } from './money.ts';
import { readAmount } from './typed-amount.ts';

describe('an amount as people write it', () => {
  it.each([
    ['40000', 4_000_000],
    ['40,000', 4_000_000],
    ['₹40,000', 4_000_000],
    ['₹ 40,000.50', 4_000_050],
    ['40,000.5', 4_000_050],
    ['Rs. 40 000', 4_000_000],
    ['Rs 40,000/-', 4_000_000],
    ['INR 40,000.00', 4_000_000],
    ['40000 rupees', 4_000_000],
    ['1,25,000', 12_500_000],
    ['125,000', 12_500_000],
    ['12,34,56,789', 12_345_678_900],
    ['40\u00a0000', 4_000_000],
    ['40\u202f000', 4_000_000],
    ['\uff14\uff10\uff0c\uff10\uff10\uff10', 4_000_000],
    ['४०,०००', 4_000_000],
    ['40k', 4_000_000],
    ['1.5 lakh', 15_000_000],
    ['1.25 crore', 1_250_000_000],
    [' 0.01 ', 1],
    ['0', 0],
  ])('%s is %i paise', (typed, amount) => {
    expect(readAmount(typed)).toEqual({ amount, problem: null });
  });

  it.each([
    ['40,00', 'Are these groups or decimals?'],
    ['4,0000', 'Are these groups or decimals?'],
    ['1,2,3', 'Are these groups or decimals?'],
    ['1.25.000', 'one decimal point'],
    ['1,25 000', 'Are these groups or decimals?'],
    ['40.000', 'Is this a thousand or a fraction?'],
    ['1250.1234', 'no parts of a paisa'],
    ['-5', 'cannot be negative'],
    ['\u22125', 'cannot be negative'],
    ['(500)', 'cannot be negative'],
    ['five', 'Give an amount such as'],
    ['$40', 'Give an amount such as'],
    ['1e5', 'Give an amount such as'],
    ['40,000.', 'Give an amount such as'],
    ['40 m', 'Give an amount such as'],
    ['', 'Give an amount such as'],
    ['99999999999999', 'more than 100 crore'],
  ])('%s is refused with its reason', (typed, reason) => {
    expect(readAmount(typed)).toEqual({ amount: null, problem: expect.stringContaining(reason) });
  });

  it('is what is shown back, however it was written', () => {
    const amounts = fc.integer({ min: 0, max: 1_000_000_000_00 }).map(paise);
    const spaces = fc.constantFrom('', ' ', '\u00a0', '\u202f');
    const signs = fc.constantFrom('', '₹', 'Rs.', 'Rs', 'INR ');
    fc.assert(
      fc.property(amounts, spaces, signs, fc.boolean(), (amount, space, sign, trim) => {
        const shown = formatMoney(amount, 'INR', { trim }).replace('₹', '');
        expect(readAmount(`${space}${sign}${space}${shown}${space}`)).toEqual({ amount, problem: null });
      }),
      { numRuns: 20_000 },
    );
  });

  it('of digits, commas, points and spaces is never another amount than its digits say', () => {
    const typed = fc.array(fc.constantFrom(...'0123456789,. '), { maxLength: 14 }).map((all) => all.join(''));
    fc.assert(
      fc.property(typed, (text) => {
        const { amount } = readAmount(text);
        if (amount === null) return;
        const [whole = '', fraction = ''] = text.replaceAll(/[, ]/g, '').split('.');
        expect(amount).toBe(Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0')));
      }),
      { numRuns: 50_000 },
    );
  });
});
