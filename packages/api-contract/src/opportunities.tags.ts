/** What a page shows of gigs and can go stale. */
export const OPPORTUNITY_TAGS = ['Opportunity'] as const;
