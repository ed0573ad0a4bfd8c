import type { Adapters } from '../adapters.ts';
import { drainJobs } from '../development/drain-jobs.ts';
import { renderContractPdf } from '../modules/agreements/contracts/index.ts';
import { NO_ORIGIN, rootContext } from '../platform/context.ts';
import type { JobHandler } from '../platform/jobs/job.ts';

/**
 * Runs what the clock and the queue have waiting. Scheduled jobs leave no trace in the admin's list, which tells of the present. The
 * documents of contracts stay in the queue: drawing them takes longer than all the rest, and the worker does it once the scene stands.
 */
export async function settleDay(adapters: Adapters, jobs: readonly JobHandler[]): Promise<void> {
  const ctx = rootContext(adapters, null, adapters.clock.now(), NO_ORIGIN);
  for (const job of jobs) {
    if (job.definition.schedule !== undefined) await job.run(ctx, {});
  }
  await drainJobs(
    adapters,
    jobs.filter(({ definition }) => definition.name !== renderContractPdf.name),
  );
}
