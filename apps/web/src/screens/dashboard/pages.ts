import { ROLES } from '@backline/api-contract/permissions';
import { IconHome } from '@tabler/icons-react';
import { page } from '../../lib/page.ts';

export const dashboardPages = [
  page('member', '/dashboard', () => import('./DashboardPage.tsx'), 'DashboardPage', {
    nav: { label: 'Dashboard', icon: IconHome, roles: ROLES },
  }),
];
