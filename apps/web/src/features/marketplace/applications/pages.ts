import { IconSend } from '@tabler/icons-react';
import { ARTISTS_PART, BUYERS_PART } from '../../../data/access.ts';
import { page } from '../../../lib/page.ts';

export const applicationPages = [
  page('member', '/applications', () => import('./MyApplicationsPage.tsx'), 'MyApplicationsPage', {
    access: ARTISTS_PART,
    nav: { label: 'Applications', icon: IconSend, roles: ['artist'] },
  }),
  page('member', '/opportunities/:id/applicants', () => import('./ApplicantsPage.tsx'), 'ApplicantsPage', {
    access: BUYERS_PART,
  }),
];
