import { IconBriefcase, IconSparkles } from '@tabler/icons-react';
import { ARTISTS_PART, BUYERS, BUYERS_PART } from '../../../data/access.ts';
import { page } from '../../../lib/page.ts';

const editor = () => import('./OpportunityEditorPage.tsx');

export const opportunityPages = [
  page('member', '/gigs', () => import('./FindGigsPage.tsx'), 'FindGigsPage', {
    access: ARTISTS_PART,
    nav: { label: 'Find gigs', icon: IconSparkles, roles: ['artist'] },
  }),
  page('member', '/opportunities', () => import('./MyOpportunitiesPage.tsx'), 'MyOpportunitiesPage', {
    access: BUYERS_PART,
    nav: { label: 'Opportunities', icon: IconBriefcase, roles: BUYERS },
  }),
  page('member', '/opportunities/new', editor, 'OpportunityEditorPage', { access: BUYERS_PART }),
  page('member', '/opportunities/:id/edit', editor, 'OpportunityEditorPage', { access: BUYERS_PART }),
];
