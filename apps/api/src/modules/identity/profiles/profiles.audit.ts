import { declareAudit } from '../../../platform/audit.ts';

export const profileAudit = declareAudit('profile', {
  updated: 'Profile changed',
  submit: 'Profile submitted',
  approve: 'Profile approved',
  reject: 'Profile rejected',
  review_refused: 'Review of a profile refused',
  recheck: 'Profile back in review after a change',
});
