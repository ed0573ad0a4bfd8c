import { IconCalendarEvent } from '@tabler/icons-react';
import { PARTIES, PARTIES_PART } from '../../../data/access.ts';
import { page } from '../../../lib/page.ts';

export const bookingPages = [
  page('member', '/bookings', () => import('./BookingsPage.tsx'), 'BookingsPage', {
    access: PARTIES_PART,
    nav: { label: 'Bookings', icon: IconCalendarEvent, roles: PARTIES },
  }),
];
