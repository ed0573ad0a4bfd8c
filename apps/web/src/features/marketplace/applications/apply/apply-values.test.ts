import { paise } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import { budgetWords, startValues, toApplyBody } from './apply-values.ts';

describe('the form of an application', () => {
  it('begins with the usual fee, or else the lowest', () => {
    const [usual, lowest] = [paise(4_500_000), paise(3_000_000)];
    expect(startValues({ standardFee: usual, minimumFee: lowest }).proposedFee).toBe(4_500_000);
    expect(startValues({ standardFee: null, minimumFee: lowest }).proposedFee).toBe(3_000_000);
  });

  it('leaves out what was left empty', () => {
    const values = { ...startValues({ standardFee: paise(100), minimumFee: null }), personalMessage: '  ' };
    expect(toApplyBody('gig', values)).toEqual({
      opportunityId: 'gig',
      proposedFee: 100,
      willingToNegotiate: true,
    });
    expect(
      toApplyBody('gig', { ...values, preferredSlotTime: 'mid', personalMessage: ' Hi ' }),
    ).toMatchObject({ preferredSlotTime: 'mid', personalMessage: 'Hi' });
  });
});

describe('a fee against a budget', () => {
  const budget = { budgetMin: paise(4_000_000), budgetMax: paise(6_000_000), currency: 'INR' as const };

  it('is inside at both ends', () => {
    expect(budgetWords(4_000_000, budget)).toBe('Inside the budget');
    expect(budgetWords(6_000_000, budget, 'your')).toBe('Inside your budget');
  });

  it('is so much above or below', () => {
    expect(budgetWords(6_500_000, budget)).toBe('₹5,000 above the budget');
    expect(budgetWords(3_999_950, budget)).toBe('₹0.50 below the budget');
  });
});
