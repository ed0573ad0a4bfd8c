import { jobsSchema as jobList, runJobParamsSchema } from '@backline/api-contract/admin';
import { doneSchema, noBodySchema } from '@backline/api-contract/primitives';
import { type Route, route, snapshotRoute } from '../../../platform/http/route.ts';
import type { JobHandler } from '../../../platform/jobs/job.ts';
import { adminAudit } from './admin.audit.ts';
import { describeJobs } from './jobs.queries.ts';
import { runJobNow } from './use-cases/run-job.ts';

/** What the platform does by the clock and in the background, and the button that runs it now. */
export function jobRoutes(handlers: readonly JobHandler[]): Route[] {
  return [
    snapshotRoute({
      method: 'get',
      path: '/admin/jobs',
      summary: 'All jobs with last run, next run and failures',
      tag: 'Admin',
      access: 'admin:access',
      refusals: adminAudit.access_refused,
      response: jobList,
      handle: async (ctx) => ({ data: { jobs: await describeJobs(ctx.db, handlers, ctx.now) } }),
    }),
    route({
      method: 'post',
      path: '/admin/jobs/:name/run',
      summary: 'Run a job now',
      tag: 'Admin',
      access: 'admin:access',
      refusals: adminAudit.access_refused,
      params: runJobParamsSchema,
      body: noBodySchema,
      status: 202,
      response: doneSchema,
      handle: async (ctx, { params }) => {
        await runJobNow(ctx, handlers, params.name);
        return { data: {}, message: 'The job is in the queue.' };
      },
    }),
  ];
}
