import { declareAudit } from '../../../platform/audit.ts';

export const profileAudit = declareAudit('profile', {
  updated: 'Profile changed',
  submit: 'Profile sent in',
  approve: 'Profile approved',
  reject: 'Profile sent back',
  review_refused: 'Review of a profile refused',
  recheck: 'Profile to be checked again after a change',
});
