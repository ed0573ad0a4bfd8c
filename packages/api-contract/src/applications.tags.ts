/** What a page shows of applications and can go stale. */
export const APPLICATION_TAGS = ['Application'] as const;
