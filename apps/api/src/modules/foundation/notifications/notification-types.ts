import type { NotificationType } from './notification-type.ts';
import { applicationTypes } from './types/application-types.ts';
import { bookingTypes } from './types/booking-types.ts';
import { contractTypes } from './types/contract-types.ts';
import { memberTypes } from './types/member-types.ts';
import { paymentTypes } from './types/payment-types.ts';

/** Every notification of the product, declared once: text, channels, priority, link. Spec 08. */
export const NOTIFICATION_TYPES = {
  ...memberTypes,
  ...applicationTypes,
  ...bookingTypes,
  ...contractTypes,
  ...paymentTypes,
} as const;

export type NotificationTypeName = keyof typeof NOTIFICATION_TYPES;

/** What a caller has to tell, by type. */
export type NotificationParams = {
  [T in NotificationTypeName]: (typeof NOTIFICATION_TYPES)[T] extends NotificationType<infer P> ? P : never;
};
