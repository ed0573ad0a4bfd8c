/** What a page shows of disputes and of what waits for staff, and can go stale. */
export const DISPUTE_TAGS = ['Dispute', 'Alert'] as const;
