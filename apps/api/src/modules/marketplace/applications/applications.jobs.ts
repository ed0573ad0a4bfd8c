import { z } from 'zod';
import { defineJob, handle, type JobHandler } from '../../../platform/jobs/job.ts';
import { sweep } from '../../../platform/jobs/sweep.ts';
import { findDueToExpire } from './applications.queries.ts';
import { expireApplication } from './use-cases/expire-application.ts';

const expireApplications = defineJob({
  name: 'applications.expire',
  title: 'Expire applications',
  description: 'Ends applications that were not answered in time, and tells their artists',
  payload: z.strictObject({}),
  schedule: '* * * * *',
});

export function applicationJobs(): JobHandler[] {
  return [
    handle(expireApplications, async (root) =>
      sweep(root, await findDueToExpire(root.db, root.now), expireApplication),
    ),
  ];
}
