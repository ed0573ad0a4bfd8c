/** What a page shows of the member's standing and can go stale. */
export const TRUST_TAGS = ['Standing'] as const;
