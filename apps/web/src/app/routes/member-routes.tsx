import type { RouteObject } from 'react-router';
import { ARTIST_ONLY, BUYER_ONLY } from '../access.ts';
import { RoleGuard } from '../Guard.tsx';
import { page } from '../page.tsx';

const gigs = {
  find: () => import('../../features/opportunities/FindGigsPage.tsx'),
  detail: () => import('../../features/opportunities/GigDetailPage.tsx'),
  mine: () => import('../../features/opportunities/MyOpportunitiesPage.tsx'),
  editor: () => import('../../features/opportunities/OpportunityEditorPage.tsx'),
  one: () => import('../../features/opportunities/OpportunityPage.tsx'),
};

const artistRoutes: RouteObject[] = [
  page('/gigs', gigs.find, 'FindGigsPage'),
  page('/gigs/:id', gigs.detail, 'GigDetailPage'),
  page(
    '/applications',
    () => import('../../features/applications/MyApplicationsPage.tsx'),
    'MyApplicationsPage',
  ),
  page('/earnings', () => import('../../features/payments/EarningsPage.tsx'), 'EarningsPage'),
];

const buyerRoutes: RouteObject[] = [
  page('/opportunities', gigs.mine, 'MyOpportunitiesPage'),
  page('/opportunities/new', gigs.editor, 'OpportunityEditorPage'),
  page('/opportunities/:id', gigs.one, 'OpportunityPage'),
  page('/opportunities/:id/edit', gigs.editor, 'OpportunityEditorPage'),
  page(
    '/opportunities/:id/applicants',
    () => import('../../features/applications/ApplicantsPage.tsx'),
    'ApplicantsPage',
  ),
];

/** Artists and buyers alike: the pages show what the record's abilities allow. */
const partyRoutes: RouteObject[] = [
  page('/bookings', () => import('../../features/bookings/BookingsPage.tsx'), 'BookingsPage'),
  page('/bookings/:id', () => import('../../features/bookings/BookingPage.tsx'), 'BookingPage'),
  page('/contracts/:id', () => import('../../features/contracts/ContractPage.tsx'), 'ContractPage'),
  page('/payments', () => import('../../features/payments/PaymentsPage.tsx'), 'PaymentsPage'),
  page(
    '/payments/:id/return',
    () => import('../../features/payments/PaymentReturnPage.tsx'),
    'PaymentReturnPage',
  ),
];

const everyRole: RouteObject[] = [
  page('/dashboard', () => import('../../features/dashboard/DashboardPage.tsx'), 'DashboardPage'),
  page(
    '/notifications',
    () => import('../../features/notifications/NotificationsPage.tsx'),
    'NotificationsPage',
  ),
  page('/account', () => import('../../features/accounts/AccountPage.tsx'), 'AccountPage'),
];

export const memberRoutes: RouteObject[] = [
  ...everyRole,
  { element: <RoleGuard access={{ permission: ARTIST_ONLY }} />, children: artistRoutes },
  { element: <RoleGuard access={{ permission: BUYER_ONLY }} />, children: buyerRoutes },
  { element: <RoleGuard access={{ permission: 'bookings:read:own' }} />, children: partyRoutes },
  {
    element: <RoleGuard access={{ roles: ['artist', 'organizer', 'venue'] }} />,
    children: [
      page('/profile', () => import('../../features/profiles/ProfilePage.tsx'), 'ProfilePage'),
      page('/standing', () => import('../../features/trust/StandingPage.tsx'), 'StandingPage'),
    ],
  },
];
