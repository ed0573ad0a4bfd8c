import { declareAudit } from '../../../platform/audit.ts';

export const profileAudit = declareAudit('profile', {
  updated: 'Profile changed',
  submit: 'Profile sent in',
  approve: 'Profile approved',
  reject: 'Profile sent back',
  recheck: 'Profile to be checked again after a change',
});
