import { declareAudit } from '../../../platform/audit.ts';

export const jobAudit = declareAudit('job', {
  run_requested: 'Job started by hand',
});
