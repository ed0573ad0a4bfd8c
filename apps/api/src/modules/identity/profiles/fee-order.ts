import type { FieldError } from '@backline/api-contract/envelope';

export interface Fees {
  minimumFee: number | null;
  standardFee: number | null;
  premiumFee: number | null;
}

export const FEE_FIELDS = ['minimumFee', 'standardFee', 'premiumFee'] as const;

const WORDS = { minimumFee: 'minimum fee', standardFee: 'standard fee', premiumFee: 'premium fee' } as const;

/**
 * Minimum, standard and premium fee rise, as far as they are given; both fields of a pair that does not fit are named,
 * for either can be the wrong one. See docs/rules/identity.md#profiles.
 */
export function feeProblems(fees: Fees): FieldError[] {
  const problems = new Map<string, string>();
  for (const [index, lower] of FEE_FIELDS.entries()) {
    for (const higher of FEE_FIELDS.slice(index + 1)) {
      const [least, most] = [fees[lower], fees[higher]];
      if (least === null || most === null || least <= most) continue;
      if (!problems.has(lower))
        problems.set(lower, `The ${WORDS[lower]} cannot be above the ${WORDS[higher]}.`);
      if (!problems.has(higher))
        problems.set(higher, `The ${WORDS[higher]} cannot be below the ${WORDS[lower]}.`);
    }
  }
  return [...problems].map(([field, message]) => ({ field, message }));
}
