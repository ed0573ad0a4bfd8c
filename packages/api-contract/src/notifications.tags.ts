/** What a page shows of notifications and can go stale. */
export const NOTIFICATION_TAGS = ['Notification'] as const;
