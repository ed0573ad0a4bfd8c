import { page } from '../../../lib/page.ts';

export const notificationPages = [
  page('member', '/notifications', () => import('./NotificationsPage.tsx'), 'NotificationsPage'),
];
