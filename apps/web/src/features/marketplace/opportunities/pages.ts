import { IconBriefcase, IconBuilding, IconSparkles } from '@tabler/icons-react';
import { ARTISTS_PART, BUYERS, BUYERS_PART, HOUSE_PART } from '../../../data/access.ts';
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
  page('member', '/house', () => import('./house/HousePage.tsx'), 'HousePage', {
    access: HOUSE_PART,
    nav: { label: 'House', icon: IconBuilding, roles: ['venue'] },
  }),
  page('member', '/house/bookings/:id', () => import('./house/HouseNightPage.tsx'), 'HouseNightPage', {
    access: HOUSE_PART,
  }),
  page('member', '/opportunities/new', editor, 'OpportunityEditorPage', { access: BUYERS_PART }),
  page('member', '/opportunities/:id/edit', editor, 'OpportunityEditorPage', { access: BUYERS_PART }),
];
