import { z } from 'zod';
import type { Payment } from './entities.ts';
import { randomLetters } from './ids.ts';

/** The test handles printed on the checkout page; nothing else is taken, so that nobody types a real one. */
export const UPI_SUCCESS = 'success@razorpay';
export const UPI_FAILURE = 'failure@razorpay';
export const CARD_SUCCESS = '4111111111111111';
export const CARD_FAILURE = '4000000000000002';
export const BANKS = { HDFC: 'HDFC Bank', ICIC: 'ICICI Bank', SBIN: 'State Bank of India' } as const;

const payer = {
  email: z.email().max(254).optional(),
  contact: z
    .string()
    .regex(/^\+?\d{8,15}$/, 'must be a phone number')
    .optional(),
};

const upi = z.strictObject({
  ...payer,
  method: z.literal('upi'),
  vpa: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum([UPI_SUCCESS, UPI_FAILURE], `use ${UPI_SUCCESS} or ${UPI_FAILURE} in the sandbox`)),
});

const card = z.strictObject({
  ...payer,
  method: z.literal('card'),
  number: z
    .string()
    .transform((digits) => digits.replaceAll(/[ -]/g, ''))
    .pipe(z.enum([CARD_SUCCESS, CARD_FAILURE], 'use one of the test card numbers in the sandbox')),
  name: z.string().max(80).optional(),
  expiry: z
    .string()
    .regex(/^(0[1-9]|1[0-2]) ?\/ ?\d{2}$/, 'must be MM/YY')
    .optional(),
  cvv: z
    .string()
    .regex(/^\d{3,4}$/, 'must be 3 or 4 digits')
    .optional(),
});

const netbanking = z.strictObject({
  ...payer,
  method: z.literal('netbanking'),
  bank: z.enum(Object.keys(BANKS) as (keyof typeof BANKS)[]).default('HDFC'),
  outcome: z.enum(['success', 'failure']).default('success'),
});

export const instrument = z.discriminatedUnion('method', [upi, card, netbanking]);
export type Instrument = z.infer<typeof instrument>;

/** Whether this test instrument is one that pays. */
export function willSucceed(chosen: Instrument): boolean {
  switch (chosen.method) {
    case 'upi':
      return chosen.vpa === UPI_SUCCESS;
    case 'card':
      return chosen.number === CARD_SUCCESS;
    case 'netbanking':
      return chosen.outcome === 'success';
  }
}

type Details = Pick<Payment, 'method' | 'vpa' | 'bank' | 'acquirer_data'> & Partial<Pick<Payment, 'card'>>;

/** The instrument as the payment entity shows it: never a full card number. */
export function instrumentDetails(chosen: Instrument): Details {
  const { method } = chosen;
  const reference = randomLetters(12).toUpperCase();
  switch (method) {
    case 'upi':
      return { method, vpa: chosen.vpa, bank: null, acquirer_data: { rrn: reference } };
    case 'card': {
      const shown = {
        entity: 'card',
        last4: chosen.number.slice(-4),
        network: 'Visa',
        type: 'credit',
      } as const;
      return { method, vpa: null, bank: null, card: shown, acquirer_data: { auth_code: reference } };
    }
    case 'netbanking':
      return { method, vpa: null, bank: chosen.bank, acquirer_data: { bank_transaction_id: reference } };
  }
}
