import { z } from 'zod';
import { amount, currency, id, instant, pageQuery, signedAmount } from './primitives.ts';

export const PAYMENT_KINDS = ['deposit', 'balance', 'refund', 'payout', 'penalty'] as const;
export const PAYMENT_STATUSES = [
  'pending',
  'processing',
  'completed',
  'failed',
  'cancelled',
  'refunded',
] as const;
export const ESCROW_STATES = ['held', 'released', 'returned'] as const;
export type PaymentKind = (typeof PAYMENT_KINDS)[number];
export type EscrowState = (typeof ESCROW_STATES)[number];
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

export const payment = z.object({
  id,
  paymentNumber: z.string(),
  bookingId: id,
  bookingNumber: z.string(),
  kind: z.enum(PAYMENT_KINDS),
  status: z.enum(PAYMENT_STATUSES),
  amount,
  currency,
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  escrowState: z.enum(ESCROW_STATES).nullable(),
  completedAt: instant.nullable(),
  failureReason: z.string().nullable(),
  counterpartyName: z.string(),
  eventTitle: z.string(),
  abilities: z.object({ pay: z.boolean() }),
});
export type Payment = z.infer<typeof payment>;

export const paymentsQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(PAYMENT_STATUSES).optional(),
  bookingId: id.optional(),
});
export const payments = z.object({ payments: z.array(payment) });

/** What the checkout needs. `checkoutUrl` is the sandbox's hosted page; null where the gateway's own script opens the checkout. */
export const paymentOrder = z.object({
  orderId: z.string(),
  amount,
  currency,
  key: z.string(),
  checkoutUrl: z.string().nullable(),
});
export type PaymentOrder = z.infer<typeof paymentOrder>;

export const verifyPaymentBody = z.strictObject({
  razorpay_order_id: z.string().max(40),
  razorpay_payment_id: z.string().max(40),
  razorpay_signature: z.string().max(128),
});

export const payout = payment
  .omit({ abilities: true, dueAt: true, overdue: true, escrowState: true })
  .extend({
    grossAmount: amount,
    commissionAmount: amount,
    /** In words, where a payout waits: bank details missing. */
    waitingFor: z.string().nullable(),
    createdAt: instant,
  });
export type Payout = z.infer<typeof payout>;
export const payouts = z.object({ payouts: z.array(payout) });
export const payoutsQuery = z.strictObject({ ...pageQuery });

/** Where a booking's money is, told by the ledger. */
export const moneyPosition = z.object({
  agreedFee: amount,
  paidIn: amount,
  inEscrow: amount,
  payableToArtist: amount,
  paidOut: amount,
  commission: amount,
  outstanding: amount,
  currency,
});
export type MoneyPosition = z.infer<typeof moneyPosition>;

export const ledgerTransaction = z.object({
  id,
  kind: z.string(),
  description: z.string(),
  bookingNumber: z.string().nullable(),
  occurredAt: instant,
  entries: z.array(z.object({ account: z.string(), amount: signedAmount, currency })),
});
export type LedgerTransaction = z.infer<typeof ledgerTransaction>;
export const ledgerProof = z.object({
  balanced: z.boolean(),
  checks: z.array(z.object({ name: z.string(), passed: z.boolean(), detail: z.string() })),
  accounts: z.array(z.object({ account: z.string(), balance: signedAmount, currency })),
  transactions: z.array(ledgerTransaction),
});
export type LedgerProof = z.infer<typeof ledgerProof>;
