/** What a page shows of the member's own account and can go stale. */
export const ACCOUNT_TAGS = ['Me'] as const;
