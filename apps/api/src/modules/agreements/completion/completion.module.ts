import { defineModule } from '../../../platform/module.ts';
import { completionAudit } from './completion.audit.ts';
import { completionJobs } from './completion.jobs.ts';
import { completionNotices } from './completion.notices.ts';

export const completionModule = defineModule({
  name: 'agreements/completion',
  tables: ['ratings'],
  audit: [completionAudit],
  notices: completionNotices,
  jobs: completionJobs,
});
