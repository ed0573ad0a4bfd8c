/** What a page shows of cancellation policies and can go stale. */
export const CANCELLATION_TAGS = ['Policy'] as const;
