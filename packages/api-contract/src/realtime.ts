/**
 * A socket message only names what became stale: the web app drops those cache tags and fetches the truth again.
 */
export const CACHE_TAGS = [
  'Me',
  'Profile',
  'Verification',
  'Opportunity',
  'Application',
  'Booking',
  'Contract',
  'Payment',
  'Payout',
  'Standing',
  'Notification',
  'User',
  'Audit',
  'Job',
  'Ledger',
] as const;
export type CacheTag = (typeof CACHE_TAGS)[number];

export const SOCKET_EVENTS = { stale: 'stale', notification: 'notification' } as const;
export interface StaleMessage {
  tags: CacheTag[];
}
