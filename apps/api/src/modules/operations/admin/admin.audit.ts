import { declareAudit } from '../../../platform/audit.ts';

export const jobAudit = declareAudit('job', {
  run_requested: 'Job started manually',
});

/** The pages of administration, to whom they are closed. */
export const adminAudit = declareAudit('administration', {
  access_refused: 'Administration refused to somebody',
});
