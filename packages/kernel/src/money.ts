/**
 * Money is an integer number of minor units (paise) and never a float. Every rounding of the product
 * happens in this file, so that a repository check can refuse it everywhere else.
 */
declare const paiseBrand: unique symbol;
export type Paise = number & { readonly [paiseBrand]: true };

/** Percentages are whole basis points: 3% is 300, 2.5% is 250. */
export type BasisPoints = number;

export const ZERO = 0 as Paise;
const WHOLE = 10_000;

/**
 * Brands a number as paise.
 * @throws RangeError when the value is not an integer that a double holds exactly.
 */
export function paise(value: number): Paise {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an amount in paise: ${value}`);
  return value as Paise;
}

export function add(...amounts: readonly Paise[]): Paise {
  return paise(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

export function subtract(from: Paise, amount: Paise): Paise {
  return paise(from - amount);
}

export function negate(amount: Paise): Paise {
  return paise(0 - amount);
}

/**
 * A share of an amount, rounded half up to the paisa (away from zero for a negative amount). See
 * docs/rules/README.md#money.
 */
export function percentOf(amount: Paise, share: BasisPoints): Paise {
  if (!Number.isSafeInteger(share) || share < 0) throw new RangeError(`not a percentage: ${share}`);
  const product = BigInt(Math.abs(amount)) * BigInt(share);
  const rounded = Number((product * 2n + BigInt(WHOLE)) / BigInt(WHOLE * 2));
  return paise(amount < 0 ? 0 - rounded : rounded);
}

/** What is left of a fee after the platform's share of it. See docs/rules/README.md#money. */
export function lessShare(fee: Paise, share: BasisPoints): Paise {
  return subtract(fee, percentOf(fee, share));
}

/**
 * A quotient of whole numbers rounded half up, without a float in between: for points and ratios that depend on amounts.
 * @throws RangeError unless both are safe integers, the numerator not negative and the denominator positive
 */
export function divideHalfUp(numerator: number, denominator: number): number {
  const whole = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  if (!whole || numerator < 0 || denominator <= 0)
    throw new RangeError(`no such quotient: ${numerator} / ${denominator}`);
  return Number((BigInt(numerator) * 2n + BigInt(denominator)) / (BigInt(denominator) * 2n));
}

/**
 * Splits an amount by percentages that sum to 100%. Each part is rounded half up and the last part takes what remains,
 * so that the parts always sum to the whole. See docs/rules/README.md#money.
 * @throws RangeError when the percentages do not sum to 100%.
 */
export function splitByPercent(whole: Paise, shares: readonly BasisPoints[]): Paise[] {
  if (shares.reduce((sum, share) => sum + share, 0) !== WHOLE)
    throw new RangeError('shares must sum to 100%');
  const parts = shares.slice(0, -1).map((share) => percentOf(whole, share));
  return [...parts, subtract(whole, add(...parts))];
}

/** `500000` paise is `"5000.00"`: exact, for documents and for Intl, which takes decimal strings. */
export function toDecimalString(amount: Paise): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Indian digit grouping with the currency's sign: `₹1,25,000.00`, or `₹1,25,000` where there are no paise and `trim` is
 * asked for.
 */
export function formatMoney(amount: Paise, currency = 'INR', options: { trim?: boolean } = {}): string {
  const whole = options.trim && amount % 100 === 0;
  const format = new Intl.NumberFormat('en-IN', {
    style: 'currency',
    currency,
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  });
  return format.format(toDecimalString(amount) as unknown as number);
}

/** `300` basis points is `"3%"`, `250` is `"2.5%"`. */
export function formatPercent(share: BasisPoints): string {
  return `${toDecimalString(share as Paise).replace(/\.?0+$/, '')}%`;
}
