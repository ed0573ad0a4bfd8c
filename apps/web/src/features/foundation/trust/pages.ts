import { IconGauge } from '@tabler/icons-react';
import { PARTIES } from '../../../data/access.ts';
import { page } from '../../../lib/page.ts';

export const trustPages = [
  page('member', '/standing', () => import('./StandingPage.tsx'), 'StandingPage', {
    access: { roles: PARTIES },
    nav: { label: 'Standing', icon: IconGauge, roles: PARTIES },
  }),
];
