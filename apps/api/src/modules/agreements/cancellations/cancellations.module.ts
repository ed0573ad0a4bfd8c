import { defineModule } from '../../../platform/module.ts';
import { cancellationJobs } from './cancellations.jobs.ts';
import { cancellationNotices } from './cancellations.notices.ts';

export const cancellationsModule = defineModule({
  name: 'agreements/cancellations',
  notices: cancellationNotices,
  jobs: cancellationJobs,
});
