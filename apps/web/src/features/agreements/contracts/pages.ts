import { PARTIES_PART } from '../../../data/access.ts';
import { page } from '../../../lib/page.ts';

export const contractPages = [
  page('member', '/contracts/:id', () => import('./ContractPage.tsx'), 'ContractPage', {
    access: PARTIES_PART,
  }),
  page('public', '/verify-contract', () => import('./VerifyContractPage.tsx'), 'VerifyContractPage'),
];
