import { contractPages } from '../features/agreements/contracts/pages.ts';
import { disputePages } from '../features/agreements/disputes/pages.ts';
import { bookingPages } from '../features/bookings/bookings/pages.ts';
import { notificationPages } from '../features/foundation/notifications/pages.ts';
import { trustPages } from '../features/foundation/trust/pages.ts';
import { accountPages } from '../features/identity/accounts/pages.ts';
import { profilePages } from '../features/identity/profiles/pages.ts';
import { applicationPages } from '../features/marketplace/applications/pages.ts';
import { opportunityPages } from '../features/marketplace/opportunities/pages.ts';
import { paymentPages } from '../features/money/payments/pages.ts';
import { adminPages } from '../features/operations/admin/pages.ts';
import type { Page } from '../lib/page.ts';
import { bookingScreenPages } from '../screens/booking/pages.ts';
import { dashboardPages } from '../screens/dashboard/pages.ts';
import { developmentPages } from '../screens/development/pages.ts';
import { landingPages } from '../screens/landing/pages.ts';
import { opportunityScreenPages } from '../screens/opportunity/pages.ts';

/**
 * Every page of the app, as features and screens declare them. The order is that of the navigation, the most used first: a phone shows the
 * first four of a role and the rest under "More".
 */
export const PAGES: readonly Page[] = [
  ...dashboardPages,
  ...opportunityPages,
  ...opportunityScreenPages,
  ...applicationPages,
  ...bookingPages,
  ...bookingScreenPages,
  ...contractPages,
  ...disputePages,
  ...paymentPages,
  ...trustPages,
  ...profilePages,
  ...notificationPages,
  ...accountPages,
  ...adminPages,
  ...landingPages,
  ...developmentPages,
];
