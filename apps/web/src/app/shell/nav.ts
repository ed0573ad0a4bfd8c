import type { Role } from '@backline/api-contract/permissions';
import {
  IconBriefcase,
  IconCalendarEvent,
  IconChecklist,
  IconClipboardList,
  IconCreditCard,
  IconGauge,
  IconHistory,
  IconHome,
  type IconProps,
  IconScale,
  IconSend,
  IconSettingsAutomation,
  IconSparkles,
  IconUserCircle,
  IconUsers,
  IconWallet,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

export interface NavItem {
  to: string;
  label: string;
  icon: ComponentType<IconProps>;
}

const dashboard: NavItem = { to: '/dashboard', label: 'Dashboard', icon: IconHome };
const bookings: NavItem = { to: '/bookings', label: 'Bookings', icon: IconCalendarEvent };
const standing: NavItem = { to: '/standing', label: 'Standing', icon: IconGauge };
const profile: NavItem = { to: '/profile', label: 'Profile', icon: IconUserCircle };
const verifications: NavItem = { to: '/admin/verifications', label: 'Verifications', icon: IconChecklist };

const artist: NavItem[] = [
  dashboard,
  { to: '/gigs', label: 'Find gigs', icon: IconSparkles },
  { to: '/applications', label: 'Applications', icon: IconSend },
  bookings,
  { to: '/earnings', label: 'Earnings', icon: IconWallet },
  standing,
  profile,
];
const buyer: NavItem[] = [
  dashboard,
  { to: '/opportunities', label: 'Opportunities', icon: IconBriefcase },
  bookings,
  { to: '/payments', label: 'Payments', icon: IconCreditCard },
  standing,
  profile,
];
const admin: NavItem[] = [
  dashboard,
  verifications,
  { to: '/admin/users', label: 'Users', icon: IconUsers },
  { to: '/admin/bookings', label: 'Bookings', icon: IconClipboardList },
  { to: '/admin/ledger', label: 'Ledger', icon: IconScale },
  { to: '/admin/audit', label: 'Audit log', icon: IconHistory },
  { to: '/admin/jobs', label: 'Jobs', icon: IconSettingsAutomation },
];

/** The navigation of every role, the most used first: a phone shows the first four and the rest under "More". */
export const NAV: Record<Role, readonly NavItem[]> = {
  artist,
  organizer: buyer,
  venue: buyer,
  curator: [dashboard, verifications],
  admin,
};

export const TABS_ON_A_PHONE = 4;
