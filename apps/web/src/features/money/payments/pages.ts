import { IconCreditCard, IconWallet } from '@tabler/icons-react';
import { ARTISTS_PART, BUYERS, PARTIES_PART } from '../../../data/access.ts';
import { page } from '../../../lib/page.ts';

export const paymentPages = [
  page('member', '/earnings', () => import('./EarningsPage.tsx'), 'EarningsPage', {
    access: ARTISTS_PART,
    nav: { label: 'Earnings', icon: IconWallet, roles: ['artist'] },
  }),
  page('member', '/payments', () => import('./PaymentsPage.tsx'), 'PaymentsPage', {
    access: PARTIES_PART,
    nav: { label: 'Payments', icon: IconCreditCard, roles: BUYERS },
  }),
  page('member', '/payments/:id/return', () => import('./PaymentReturnPage.tsx'), 'PaymentReturnPage', {
    access: PARTIES_PART,
  }),
];
