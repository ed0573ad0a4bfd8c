import { defineModule } from '../../../platform/module.ts';
import { notificationJobs } from './notifications.jobs.ts';
import { notificationRoutes } from './notifications.routes.ts';

export const notificationsModule = defineModule({
  name: 'foundation/notifications',
  tables: ['notifications'],
  permissions: ['notifications:read:own'],
  jobs: notificationJobs,
  routes: () => notificationRoutes,
});
