import { defineModule } from '../../../platform/module.ts';
import { applicationJobs } from './applications.jobs.ts';
import { applicationNotices } from './applications.notices.ts';
import { applicationRoutes } from './applications.routes.ts';

export const applicationsModule = defineModule({
  name: 'marketplace/applications',
  tables: ['applications', 'applicationHistory'],
  permissions: [
    'applications:read:own',
    'applications:respond:own',
    'applications:withdraw:own',
    'opportunities:apply',
  ],
  notices: applicationNotices,
  jobs: applicationJobs,
  routes: () => applicationRoutes,
});
