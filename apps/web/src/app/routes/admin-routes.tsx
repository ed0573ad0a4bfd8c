import type { RouteObject } from 'react-router';
import { RoleGuard } from '../Guard.tsx';
import { page } from '../page.tsx';

const adminPages: RouteObject[] = [
  page('/admin/users', () => import('../../features/operations/admin/UsersPage.tsx'), 'UsersPage'),
  page(
    '/admin/bookings',
    () => import('../../features/operations/admin/AdminBookingsPage.tsx'),
    'AdminBookingsPage',
  ),
  page('/admin/audit', () => import('../../features/operations/admin/AuditPage.tsx'), 'AuditPage'),
  page('/admin/jobs', () => import('../../features/operations/admin/JobsPage.tsx'), 'JobsPage'),
  page('/admin/ledger', () => import('../../features/operations/admin/LedgerPage.tsx'), 'LedgerPage'),
];

export const adminRoutes: RouteObject[] = [
  {
    element: <RoleGuard access={{ permission: 'verifications:review' }} />,
    children: [
      page(
        '/admin/verifications',
        () => import('../../features/operations/admin/VerificationsPage.tsx'),
        'VerificationsPage',
      ),
    ],
  },
  { element: <RoleGuard access={{ permission: 'admin:access' }} />, children: adminPages },
];
