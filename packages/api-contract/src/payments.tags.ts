/** What a page shows of money and can go stale. */
export const PAYMENT_TAGS = ['Payment', 'Payout', 'Ledger'] as const;
