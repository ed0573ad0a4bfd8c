import { declareAudit } from '../../../platform/audit.ts';

export const bankDetailsAudit = declareAudit('bank_account', {
  enter: 'Bank details entered',
  replace: 'Bank details changed',
  approve: 'Bank details approved',
  refuse: 'Bank details refused',
  change_refused: 'Change of bank details refused',
  review_refused: 'Review of bank details refused',
});
