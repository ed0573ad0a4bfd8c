import { defineModule } from '../../../platform/module.ts';
import { completionJobs } from './completion.jobs.ts';
import { completionNotices } from './completion.notices.ts';

export const completionModule = defineModule({
  name: 'agreements/completion',
  tables: ['ratings'],
  notices: completionNotices,
  jobs: completionJobs,
});
