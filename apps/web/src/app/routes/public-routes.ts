import type { RouteObject } from 'react-router';
import { page } from '../page.tsx';

const landing = {
  home: () => import('../../screens/landing/LandingPage.tsx'),
  terms: () => import('../../screens/landing/TermsPage.tsx'),
  privacy: () => import('../../screens/landing/PrivacyPage.tsx'),
  how: () => import('../../screens/landing/HowItWorksPage.tsx'),
};

/** Open to everybody, in the frame of the public pages. */
export const publicRoutes: RouteObject[] = [
  page('/', landing.home, 'LandingPage'),
  page('/how-it-works', landing.how, 'HowItWorksPage'),
  page('/terms', landing.terms, 'TermsPage'),
  page('/privacy', landing.privacy, 'PrivacyPage'),
];

/** Open to everybody too, but tools rather than texts: they get the margins of a page. */
export const publicPages: RouteObject[] = [
  page(
    '/verify-contract',
    () => import('../../features/agreements/contracts/VerifyContractPage.tsx'),
    'VerifyContractPage',
  ),
  page('/dev/mail', () => import('../../screens/development/MailboxPage.tsx'), 'MailboxPage'),
];

/** Forms of a visitor's account, in a quiet frame without navigation. */
export const accountRoutes: RouteObject[] = [
  page('/login', () => import('../../features/identity/accounts/LoginPage.tsx'), 'LoginPage'),
  page('/register', () => import('../../features/identity/accounts/RegisterPage.tsx'), 'RegisterPage'),
  page(
    '/verify-email',
    () => import('../../features/identity/accounts/VerifyEmailPage.tsx'),
    'VerifyEmailPage',
  ),
  page(
    '/forgot-password',
    () => import('../../features/identity/accounts/ForgotPasswordPage.tsx'),
    'ForgotPasswordPage',
  ),
  page(
    '/reset-password',
    () => import('../../features/identity/accounts/ResetPasswordPage.tsx'),
    'ResetPasswordPage',
  ),
];
