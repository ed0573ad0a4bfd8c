import { defineModule } from '../../../platform/module.ts';
import { trustJobs } from './trust.jobs.ts';
import { trustNotices } from './trust.notices.ts';
import { trustRoutes } from './trust.routes.ts';

export const trustModule = defineModule({
  name: 'foundation/trust',
  tables: ['trustEvents', 'standings'],
  notices: trustNotices,
  jobs: trustJobs,
  routes: () => trustRoutes,
});
