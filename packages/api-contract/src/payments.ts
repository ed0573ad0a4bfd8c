import { z } from 'zod';
import { ESCROW_STATES, PAYMENT_KINDS, PAYMENT_STATUSES } from './payments.enums.ts';
import {
  amountSchema,
  currencySchema,
  flagSchema,
  idSchema,
  instantSchema,
  pageQuery,
  signedAmountSchema,
  text,
} from './primitives.ts';

export * from './payments.enums.ts';

export const paymentSchema = z.object({
  id: idSchema,
  paymentNumber: z.string(),
  bookingId: idSchema,
  bookingNumber: z.string(),
  kind: z.enum(PAYMENT_KINDS),
  /** Whether a deposit is the whole fee, because the show is near: it is called by what it is. */
  fullFee: z.boolean(),
  status: z.enum(PAYMENT_STATUSES),
  amount: amountSchema,
  currency: currencySchema,
  dueAt: instantSchema.nullable(),
  overdue: z.boolean(),
  escrowState: z.enum(ESCROW_STATES).nullable(),
  completedAt: instantSchema.nullable(),
  failureReason: z.string().nullable(),
  counterpartyName: z.string(),
  eventTitle: z.string(),
  /** How it was paid, in words (`UPI, meera@okbank`), and the gateway's id of it: for whoever's money it was, once it has moved. */
  method: z.string().nullable(),
  reference: z.string().nullable(),
  abilities: z.object({ pay: z.boolean(), receipt: z.boolean() }),
});
export type Payment = z.infer<typeof paymentSchema>;

export const paymentsQuerySchema = z.strictObject({
  ...pageQuery,
  status: z.enum(PAYMENT_STATUSES).optional(),
  bookingId: idSchema.optional(),
});
export const paymentsSchema = z.object({ payments: z.array(paymentSchema) });

/** What the checkout needs. `checkoutUrl` is the sandbox's hosted page; null where the gateway's own script opens the checkout. */
export const paymentOrderSchema = z.object({
  orderId: z.string(),
  amount: amountSchema,
  currency: currencySchema,
  key: z.string(),
  /** What is paid for, in words: the milestone, the gig, the artist and the date. */
  description: z.string(),
  checkoutUrl: z.string().nullable(),
});
export type PaymentOrder = z.infer<typeof paymentOrderSchema>;

export const verifyPaymentBodySchema = z.strictObject({
  razorpay_order_id: z.string().max(40),
  razorpay_payment_id: z.string().max(40),
  razorpay_signature: z.string().max(128),
});

export const payoutSchema = paymentSchema
  .omit({ abilities: true, dueAt: true, overdue: true, escrowState: true })
  .extend({
    grossAmount: amountSchema,
    commissionAmount: amountSchema,
    /** In words, where a payout waits: bank details missing. */
    waitingFor: z.string().nullable(),
    createdAt: instantSchema,
    abilities: z.object({ receipt: z.boolean() }),
  });
export type Payout = z.infer<typeof payoutSchema>;
export const payoutsSchema = z.object({ payouts: z.array(payoutSchema) });
/** `waiting`: only those that wait for something, or only the others. */
export const payoutsQuerySchema = z.strictObject({ ...pageQuery, waiting: flagSchema.optional() });

/** Where a booking's money is, told by the ledger. */
export const moneyPositionSchema = z.object({
  agreedFee: amountSchema,
  paidIn: amountSchema,
  inEscrow: amountSchema,
  payableToArtist: amountSchema,
  paidOut: amountSchema,
  commission: amountSchema,
  /** What left escrow back to the buyer: by a refund, or at the gateway itself. */
  returned: amountSchema,
  outstanding: amountSchema,
  currency: currencySchema,
});
export type MoneyPosition = z.infer<typeof moneyPositionSchema>;

export const ledgerTransactionSchema = z.object({
  id: idSchema,
  kind: z.string(),
  description: z.string(),
  bookingNumber: z.string().nullable(),
  occurredAt: instantSchema,
  entries: z.array(z.object({ account: z.string(), amount: signedAmountSchema, currency: currencySchema })),
});
export type LedgerTransaction = z.infer<typeof ledgerTransactionSchema>;
export const ledgerProofSchema = z.object({
  balanced: z.boolean(),
  checks: z.array(z.object({ name: z.string(), passed: z.boolean(), detail: z.string() })),
  accounts: z.array(z.object({ account: z.string(), balance: signedAmountSchema, currency: currencySchema })),
  transactions: z.array(ledgerTransactionSchema),
});
export type LedgerProof = z.infer<typeof ledgerProofSchema>;

export const ALERT_STATES = ['open', 'settled'] as const;

/** Something that needs a person. */
export const alertSchema = z.object({
  id: z.number().int(),
  kind: z.string(),
  /** What it is, for people. */
  words: z.string(),
  bookingId: idSchema.nullable(),
  bookingNumber: z.string().nullable(),
  title: z.string().nullable(),
  amount: amountSchema.nullable(),
  /** Whether the booking's money stays where it is until this is settled. */
  freezes: z.boolean(),
  detail: z.record(z.string(), z.unknown()),
  occurredAt: instantSchema,
  settledAt: instantSchema.nullable(),
  notes: z.string().nullable(),
});
export type Alert = z.infer<typeof alertSchema>;
export const alertsSchema = z.object({ alerts: z.array(alertSchema) });
export const alertsQuerySchema = z.strictObject({ ...pageQuery, state: z.enum(ALERT_STATES).optional() });

export const settleAlertParamsSchema = z.object({
  alertId: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 52),
});
export const settleAlertBodySchema = z.strictObject({
  /** Of money that moved outside: whether it has left. */
  moneyLeft: z.boolean().optional(),
  notes: text(2000),
});
