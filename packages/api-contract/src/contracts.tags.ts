/** What a page shows of contracts and can go stale. */
export const CONTRACT_TAGS = ['Contract'] as const;
