import { PARTIES_PART } from '../../data/access.ts';
import { page } from '../../lib/page.ts';

export const bookingScreenPages = [
  page('member', '/bookings/:id', () => import('./BookingPage.tsx'), 'BookingPage', { access: PARTIES_PART }),
];
