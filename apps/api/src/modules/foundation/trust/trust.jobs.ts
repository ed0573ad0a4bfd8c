import { z } from 'zod';
import { defineJob, handle, type JobHandler } from '../../../platform/jobs/job.ts';
import { sweep } from '../../../platform/jobs/sweep.ts';
import { lastMonthEnd } from './idle-months.ts';
import { findIdleMembers } from './trust.queries.ts';
import { settleInactivity } from './use-cases/settle-inactivity.ts';

/** It asks every hour and counts once a month: a server that was off on the first of the month is not a month late. */
const decay = defineJob({
  name: 'trust.decay',
  title: 'Decay scores of inactive members',
  description: 'Takes half a point for every full 30 days without an event, after the end of each month',
  payload: z.strictObject({}),
  schedule: '7 * * * *',
});

export function trustJobs(): JobHandler[] {
  return [
    handle(decay, async (root) =>
      sweep(root, await findIdleMembers(root.db, lastMonthEnd(root.now)), async (ctx, userId) => {
        await settleInactivity(ctx, userId);
      }),
    ),
  ];
}
