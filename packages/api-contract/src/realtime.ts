import { ACCOUNT_TAGS } from './accounts.tags.ts';
import { ADMIN_TAGS } from './admin.tags.ts';
import { APPLICATION_TAGS } from './applications.tags.ts';
import { BOOKING_TAGS } from './bookings.tags.ts';
import { CANCELLATION_TAGS } from './cancellations.tags.ts';
import { CONTRACT_TAGS } from './contracts.tags.ts';
import { DISPUTE_TAGS } from './disputes.tags.ts';
import { HOUSE_TAGS } from './house.tags.ts';
import { NOTIFICATION_TAGS } from './notifications.tags.ts';
import { OPPORTUNITY_TAGS } from './opportunities.tags.ts';
import { PAYMENT_TAGS } from './payments.tags.ts';
import { PROFILE_TAGS } from './profiles.tags.ts';
import { TRUST_TAGS } from './trust.tags.ts';

/**
 * A socket message only names what has changed: the web app drops those cache tags and fetches the truth again. Each
 * domain declares its own beside its schemas (`x.tags.ts`, a file of its own, so that the first page of the web app
 * loads no schema for the sake of a name).
 */
export const CACHE_TAGS = [
  ...ACCOUNT_TAGS,
  ...PROFILE_TAGS,
  ...TRUST_TAGS,
  ...NOTIFICATION_TAGS,
  ...OPPORTUNITY_TAGS,
  ...HOUSE_TAGS,
  ...APPLICATION_TAGS,
  ...BOOKING_TAGS,
  ...CONTRACT_TAGS,
  ...CANCELLATION_TAGS,
  ...PAYMENT_TAGS,
  ...DISPUTE_TAGS,
  ...ADMIN_TAGS,
] as const;
export type CacheTag = (typeof CACHE_TAGS)[number];

export const SOCKET_EVENTS = { invalidate: 'invalidate', notification: 'notification' } as const;
/** A type where any of its records may have changed; with an id where it is one record. */
export type InvalidatedTag = CacheTag | { type: CacheTag; id: string };
export interface InvalidateMessage {
  tags: InvalidatedTag[];
}
