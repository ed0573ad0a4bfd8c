import { defineModule } from '../../../platform/module.ts';
import { cancellationJobs } from './cancellations.jobs.ts';
import { cancellationNotices } from './cancellations.notices.ts';
import { cancellationRoutes } from './cancellations.routes.ts';

export const cancellationsModule = defineModule({
  name: 'agreements/cancellations',
  tables: ['cancellations'],
  notices: cancellationNotices,
  jobs: cancellationJobs,
  routes: () => cancellationRoutes,
});
