import { PARTIES_PART } from '../../../data/access.ts';
import { page } from '../../../lib/page.ts';

export const disputePages = [
  page('member', '/disputes/:id', () => import('./DisputePage.tsx'), 'DisputePage', { access: PARTIES_PART }),
];
