import { z } from 'zod';

/** Largest amount taken, in paise: far above any fee, far below the end of safe integers. */
const LARGEST = 1_000_000_000_000;
const SMALLEST = 100;

const GATEWAY_FEE_PERCENT = 2;
const TAX_ON_FEE_PERCENT = 18;

/** Paise; the API takes digits in a string as well as a number. */
export const amount = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,15}$/, 'must be an integer')
      .transform(Number),
  ])
  .pipe(
    z
      .number()
      .int('must be an integer')
      .min(SMALLEST, 'must be at least INR 1.00')
      .max(LARGEST, 'exceeds the maximum amount allowed'),
  );

export const currency = z.enum(['INR', 'USD', 'EUR', 'GBP', 'AED', 'SGD']);

/** Integer percentage of paise, half a paisa upwards; no fraction is ever held. */
function percentOf(paise: number, percent: number): number {
  const hundredths = paise * percent + 50;
  return (hundredths - (hundredths % 100)) / 100;
}

/**
 * What the gateway keeps of a captured payment. As in its API, `fee` includes `tax`:
 * INR 100.00 -> 2.00 and 18% of it, so fee 236, tax 36.
 */
export function captureFee(paise: number): { fee: number; tax: number } {
  const charge = percentOf(paise, GATEWAY_FEE_PERCENT);
  const tax = percentOf(charge, TAX_ON_FEE_PERCENT);
  return { fee: charge + tax, tax };
}

/** For people: `₹1,23,456.00`, grouped the Indian way, built from the digits alone. */
export function formatAmount(paise: number, code: string): string {
  const digits = String(paise).padStart(3, '0');
  const whole = BigInt(digits.slice(0, -2));
  const sign = code === 'INR' ? '₹' : `${code} `;
  return `${sign}${new Intl.NumberFormat('en-IN').format(whole)}.${digits.slice(-2)}`;
}
