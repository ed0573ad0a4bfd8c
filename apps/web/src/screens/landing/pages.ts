import { page } from '../../lib/page.ts';

export const landingPages = [
  page('text', '/', () => import('./LandingPage.tsx'), 'LandingPage'),
  page('text', '/how-it-works', () => import('./HowItWorksPage.tsx'), 'HowItWorksPage'),
  page('text', '/terms', () => import('./TermsPage.tsx'), 'TermsPage'),
  page('text', '/privacy', () => import('./PrivacyPage.tsx'), 'PrivacyPage'),
  page('public', '*', () => import('./NotFoundPage.tsx'), 'NotFoundPage'),
];
