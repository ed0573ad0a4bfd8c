import { drainJobs } from '../development/drain-jobs.ts';
import type { Edges } from '../edges.ts';
import { renderContractPdf } from '../modules/agreements/contracts/index.ts';
import { edgeContext, NO_ORIGIN } from '../platform/context.ts';
import type { JobHandler } from '../platform/jobs/job.ts';

/**
 * Runs what the clock and the queue have waiting. Scheduled jobs leave no trace in the admin's list, which tells of the present. The
 * documents of contracts stay in the queue: drawing them takes longer than all the rest, and the worker does it once the scene stands.
 */
export async function settleDay(edges: Edges, jobs: readonly JobHandler[]): Promise<void> {
  const ctx = edgeContext(edges, null, edges.clock.now(), NO_ORIGIN);
  for (const job of jobs) {
    if (job.definition.schedule !== undefined) await job.run(ctx, {});
  }
  await drainJobs(
    edges,
    jobs.filter(({ definition }) => definition.name !== renderContractPdf.name),
  );
}
