import type { RouteObject } from 'react-router';
import { page } from '../page.tsx';

const landing = {
  home: () => import('../../features/landing/LandingPage.tsx'),
  terms: () => import('../../features/landing/TermsPage.tsx'),
  privacy: () => import('../../features/landing/PrivacyPage.tsx'),
  how: () => import('../../features/landing/HowItWorksPage.tsx'),
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
    () => import('../../features/contracts/VerifyContractPage.tsx'),
    'VerifyContractPage',
  ),
  page('/dev/mail', () => import('../../features/devtools/MailboxPage.tsx'), 'MailboxPage'),
];

/** Forms of a visitor's account, in a quiet frame without navigation. */
export const accountRoutes: RouteObject[] = [
  page('/login', () => import('../../features/accounts/LoginPage.tsx'), 'LoginPage'),
  page('/register', () => import('../../features/accounts/RegisterPage.tsx'), 'RegisterPage'),
  page('/verify-email', () => import('../../features/accounts/VerifyEmailPage.tsx'), 'VerifyEmailPage'),
  page(
    '/forgot-password',
    () => import('../../features/accounts/ForgotPasswordPage.tsx'),
    'ForgotPasswordPage',
  ),
  page('/reset-password', () => import('../../features/accounts/ResetPasswordPage.tsx'), 'ResetPasswordPage'),
];
