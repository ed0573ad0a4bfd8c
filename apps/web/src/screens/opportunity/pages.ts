import { ARTISTS_PART, BUYERS_PART } from '../../data/access.ts';
import { page } from '../../lib/page.ts';

export const opportunityScreenPages = [
  page('member', '/gigs/:id', () => import('./GigDetailPage.tsx'), 'GigDetailPage', { access: ARTISTS_PART }),
  page('member', '/opportunities/:id', () => import('./OpportunityPage.tsx'), 'OpportunityPage', {
    access: BUYERS_PART,
  }),
];
