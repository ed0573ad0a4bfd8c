export const PAYMENT_KINDS = ['deposit', 'balance', 'refund', 'payout', 'penalty'] as const;

export const PAYMENT_STATUSES = [
  'pending',
  'processing',
  'completed',
  'failed',
  'cancelled',
  'refunded',
] as const;

export const ESCROW_STATES = ['held', 'released', 'returned', 'retained'] as const;
export type PaymentKind = (typeof PAYMENT_KINDS)[number];
export type EscrowState = (typeof ESCROW_STATES)[number];
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];
