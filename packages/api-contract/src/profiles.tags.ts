/** What a page shows of profiles and their review and can go stale. */
export const PROFILE_TAGS = ['Profile', 'Verification'] as const;
