import { declareAudit } from '../../../platform/audit.ts';

export const detailChangeAudit = declareAudit('detail_change', {
  sent_in: 'Change of signed details sent in',
  replace: 'Change of signed details replaced by another one',
  withdraw: 'Change of signed details withdrawn',
  approve: 'Change of signed details approved',
  refuse: 'Change of signed details refused',
  review_refused: 'Review of signed details refused',
});
