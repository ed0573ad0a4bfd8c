import { describe, expect, it } from 'vitest';
import { type Fees, feeProblems } from './fee-order.ts';

const fees = (minimumFee: number | null, standardFee: number | null, premiumFee: number | null): Fees => ({
  minimumFee,
  standardFee,
  premiumFee,
});

describe('feeProblems', () => {
  it.each<[Fees, string[]]>([
    [fees(null, null, null), []],
    [fees(1, 2, 3), []],
    [fees(2, 2, 2), []],
    [fees(1, null, 3), []],
    [fees(3, 2, null), ['minimumFee', 'standardFee']],
    [fees(null, 3, 2), ['standardFee', 'premiumFee']],
    [fees(3, null, 2), ['minimumFee', 'premiumFee']],
    [fees(3, 2, 1), ['minimumFee', 'standardFee', 'premiumFee']],
    [fees(3, 2, 3), ['minimumFee', 'standardFee']],
    [fees(2, 3, 1), ['minimumFee', 'premiumFee', 'standardFee']],
  ])('%j offends %j', (given, offending) => {
    expect(feeProblems(given).map(({ field }) => field)).toEqual(offending);
  });

  it('says what does not fit with what', () => {
    expect(feeProblems(fees(3, 2, null))).toEqual([
      { field: 'minimumFee', message: 'The minimum fee cannot be above the standard fee.' },
      { field: 'standardFee', message: 'The standard fee cannot be below the minimum fee.' },
    ]);
  });
});
