import { page } from '../../lib/page.ts';

export const developmentPages = [
  page('public', '/dev/mail', () => import('./MailboxPage.tsx'), 'MailboxPage'),
];
