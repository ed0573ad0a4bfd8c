import { defineModule } from '../../../platform/module.ts';
import { applicationAudit } from './applications.audit.ts';
import { applicationJobs } from './applications.jobs.ts';
import { applicationNotices } from './applications.notices.ts';
import { applicationRoutes } from './applications.routes.ts';

export const applicationsModule = defineModule({
  name: 'marketplace/applications',
  tables: ['applications'],
  permissions: [
    'applications:read:own',
    'applications:respond:own',
    'applications:withdraw:own',
    'opportunities:apply',
  ],
  audit: [applicationAudit],
  notices: applicationNotices,
  jobs: applicationJobs,
  routes: () => applicationRoutes,
});
