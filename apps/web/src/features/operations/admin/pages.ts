import type { Role } from '@backline/api-contract/permissions';
import {
  IconAlertTriangle,
  IconBuildingBank,
  IconCalendarX,
  IconChecklist,
  IconClipboardList,
  IconCoin,
  IconHistory,
  IconScale,
  IconSettingsAutomation,
  IconUserEdit,
  IconUsers,
} from '@tabler/icons-react';
import type { Access } from '../../../data/access.ts';
import { type NavEntry, page } from '../../../lib/page.ts';

const REVIEWERS: readonly Role[] = ['curator', 'admin'];
const ADMINS_PART: Access = { permission: 'admin:access' };

const ofAdmins = (label: string, icon: NavEntry['icon']) => ({
  access: ADMINS_PART,
  nav: { label, icon, roles: ['admin'] as const },
});

export const adminPages = [
  page('member', '/admin/verifications', () => import('./VerificationsPage.tsx'), 'VerificationsPage', {
    access: { permission: 'verifications:review' },
    nav: { label: 'Verifications', icon: IconChecklist, roles: REVIEWERS },
  }),
  page('member', '/admin/bank-details', () => import('./BankDetailsPage.tsx'), 'BankDetailsPage', {
    access: { permission: 'verifications:review' },
    nav: { label: 'Bank details', icon: IconBuildingBank, roles: REVIEWERS },
  }),
  page('member', '/admin/detail-changes', () => import('./DetailChangesPage.tsx'), 'DetailChangesPage', {
    access: { permission: 'verifications:review' },
    nav: { label: 'Changed details', icon: IconUserEdit, roles: REVIEWERS },
  }),
  page(
    'member',
    '/admin/alerts',
    () => import('./AlertsPage.tsx'),
    'AlertsPage',
    ofAdmins('Alerts', IconAlertTriangle),
  ),
  page('member', '/admin/users', () => import('./UsersPage.tsx'), 'UsersPage', ofAdmins('Users', IconUsers)),
  page(
    'member',
    '/admin/bookings',
    () => import('./AdminBookingsPage.tsx'),
    'AdminBookingsPage',
    ofAdmins('Bookings', IconClipboardList),
  ),
  page('member', '/admin/money', () => import('./MoneyPage.tsx'), 'MoneyPage', ofAdmins('Money', IconCoin)),
  page(
    'member',
    '/admin/ledger',
    () => import('./LedgerPage.tsx'),
    'LedgerPage',
    ofAdmins('Ledger', IconScale),
  ),
  page(
    'member',
    '/admin/audit',
    () => import('./AuditPage.tsx'),
    'AuditPage',
    ofAdmins('Audit log', IconHistory),
  ),
  page(
    'member',
    '/admin/policies',
    () => import('./PoliciesPage.tsx'),
    'PoliciesPage',
    ofAdmins('Policies', IconCalendarX),
  ),
  page(
    'member',
    '/admin/jobs',
    () => import('./JobsPage.tsx'),
    'JobsPage',
    ofAdmins('Jobs', IconSettingsAutomation),
  ),
];
