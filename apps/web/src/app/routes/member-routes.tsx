import type { RouteObject } from 'react-router';
import { ARTIST_ONLY, BUYER_ONLY } from '../../data/access.ts';
import { RoleGuard } from '../Guard.tsx';
import { page } from '../page.tsx';

const gigs = {
  find: () => import('../../features/marketplace/opportunities/FindGigsPage.tsx'),
  detail: () => import('../../screens/opportunity/GigDetailPage.tsx'),
  mine: () => import('../../features/marketplace/opportunities/MyOpportunitiesPage.tsx'),
  editor: () => import('../../features/marketplace/opportunities/OpportunityEditorPage.tsx'),
  one: () => import('../../screens/opportunity/OpportunityPage.tsx'),
};

const artistRoutes: RouteObject[] = [
  page('/gigs', gigs.find, 'FindGigsPage'),
  page('/gigs/:id', gigs.detail, 'GigDetailPage'),
  page(
    '/applications',
    () => import('../../features/marketplace/applications/MyApplicationsPage.tsx'),
    'MyApplicationsPage',
  ),
  page('/earnings', () => import('../../features/money/payments/EarningsPage.tsx'), 'EarningsPage'),
];

const buyerRoutes: RouteObject[] = [
  page('/opportunities', gigs.mine, 'MyOpportunitiesPage'),
  page('/opportunities/new', gigs.editor, 'OpportunityEditorPage'),
  page('/opportunities/:id', gigs.one, 'OpportunityPage'),
  page('/opportunities/:id/edit', gigs.editor, 'OpportunityEditorPage'),
  page(
    '/opportunities/:id/applicants',
    () => import('../../features/marketplace/applications/ApplicantsPage.tsx'),
    'ApplicantsPage',
  ),
];

/** Artists and buyers alike: the pages show what the record's abilities allow. */
const partyRoutes: RouteObject[] = [
  page('/bookings', () => import('../../features/bookings/bookings/BookingsPage.tsx'), 'BookingsPage'),
  page('/bookings/:id', () => import('../../screens/booking/BookingPage.tsx'), 'BookingPage'),
  page(
    '/contracts/:id',
    () => import('../../features/agreements/contracts/ContractPage.tsx'),
    'ContractPage',
  ),
  page('/payments', () => import('../../features/money/payments/PaymentsPage.tsx'), 'PaymentsPage'),
  page(
    '/payments/:id/return',
    () => import('../../features/money/payments/PaymentReturnPage.tsx'),
    'PaymentReturnPage',
  ),
];

const everyRole: RouteObject[] = [
  page('/dashboard', () => import('../../screens/dashboard/DashboardPage.tsx'), 'DashboardPage'),
  page(
    '/notifications',
    () => import('../../features/foundation/notifications/NotificationsPage.tsx'),
    'NotificationsPage',
  ),
  page('/account', () => import('../../features/identity/accounts/AccountPage.tsx'), 'AccountPage'),
];

export const memberRoutes: RouteObject[] = [
  ...everyRole,
  { element: <RoleGuard access={{ permission: ARTIST_ONLY }} />, children: artistRoutes },
  { element: <RoleGuard access={{ permission: BUYER_ONLY }} />, children: buyerRoutes },
  { element: <RoleGuard access={{ permission: 'bookings:read:own' }} />, children: partyRoutes },
  {
    element: <RoleGuard access={{ roles: ['artist', 'organizer', 'venue'] }} />,
    children: [
      page('/profile', () => import('../../features/identity/profiles/ProfilePage.tsx'), 'ProfilePage'),
      page('/standing', () => import('../../features/foundation/trust/StandingPage.tsx'), 'StandingPage'),
    ],
  },
];
