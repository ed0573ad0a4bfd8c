import { declareAudit } from '../../../platform/audit.ts';

export const completionAudit = declareAudit('booking', {
  rated: 'Other side rated',
});
