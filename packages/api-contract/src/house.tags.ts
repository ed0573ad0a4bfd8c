/** What a venue's page shows of nights in its house and can go stale. */
export const HOUSE_TAGS = ['House'] as const;
