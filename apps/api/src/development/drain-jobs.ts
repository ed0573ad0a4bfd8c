import type { Adapters } from '../adapters.ts';
import { countWaitingJobs, drainQueue } from '../platform/jobs/drain-queue.ts';
import type { JobHandler } from '../platform/jobs/job.ts';

/** A job that enqueues itself for ever would hang the caller; this many rounds are far more than any story needs. */
const MAX_ROUNDS = 50;

/**
 * Empties the queue, delivers the sandbox's webhooks, and begins again until neither has anything left.
 * @throws AggregateError of the jobs that failed: a failure that the queue would try again later must not pass for success here
 */
export async function drainJobs(adapters: Adapters, jobs: readonly JobHandler[]): Promise<void> {
  const failures: unknown[] = [];
  await adapters.sandbox?.deliverDue();
  for (let round = 0; round < MAX_ROUNDS && (await countWaitingJobs(adapters.pool, jobs)) > 0; round += 1) {
    failures.push(...(await drainQueue(adapters, jobs)));
    await adapters.sandbox?.deliverDue();
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} job(s) failed: ${String(failures[0])}`);
}
