import { declareAudit } from '../../../platform/audit.ts';

export const disputeAudit = declareAudit('dispute', {
  raised: 'Problem with a show reported',
  told: 'Story added to a dispute',
  resolved: 'Dispute settled',
  access_refused: 'Dispute refused to somebody',
});
