import { page } from '../../../lib/page.ts';

export const accountPages = [
  page('account', '/login', () => import('./LoginPage.tsx'), 'LoginPage'),
  page('account', '/register', () => import('./RegisterPage.tsx'), 'RegisterPage'),
  page('account', '/verify-email', () => import('./VerifyEmailPage.tsx'), 'VerifyEmailPage'),
  page('account', '/forgot-password', () => import('./ForgotPasswordPage.tsx'), 'ForgotPasswordPage'),
  page('account', '/reset-password', () => import('./ResetPasswordPage.tsx'), 'ResetPasswordPage'),
  page('member', '/account', () => import('./AccountPage.tsx'), 'AccountPage'),
];
