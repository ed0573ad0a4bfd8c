import { IconUserCircle } from '@tabler/icons-react';
import { PARTIES } from '../../../data/access.ts';
import { page } from '../../../lib/page.ts';

export const profilePages = [
  page('member', '/profile', () => import('./ProfilePage.tsx'), 'ProfilePage', {
    access: { roles: PARTIES },
    nav: { label: 'Profile', icon: IconUserCircle, roles: PARTIES },
  }),
];
