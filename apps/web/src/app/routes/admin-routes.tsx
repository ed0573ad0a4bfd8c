import type { RouteObject } from 'react-router';
import { RoleGuard } from '../Guard.tsx';
import { page } from '../page.tsx';

const adminPages: RouteObject[] = [
  page('/admin/users', () => import('../../features/admin/UsersPage.tsx'), 'UsersPage'),
  page('/admin/bookings', () => import('../../features/admin/AdminBookingsPage.tsx'), 'AdminBookingsPage'),
  page('/admin/audit', () => import('../../features/admin/AuditPage.tsx'), 'AuditPage'),
  page('/admin/jobs', () => import('../../features/admin/JobsPage.tsx'), 'JobsPage'),
  page('/admin/ledger', () => import('../../features/admin/LedgerPage.tsx'), 'LedgerPage'),
];

export const adminRoutes: RouteObject[] = [
  {
    element: <RoleGuard access={{ permission: 'verifications:review' }} />,
    children: [
      page(
        '/admin/verifications',
        () => import('../../features/admin/VerificationsPage.tsx'),
        'VerificationsPage',
      ),
    ],
  },
  { element: <RoleGuard access={{ permission: 'admin:access' }} />, children: adminPages },
];
