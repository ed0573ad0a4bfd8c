/** What a page shows of the admin area and can go stale. */
export const ADMIN_TAGS = ['User', 'Audit', 'Job'] as const;
