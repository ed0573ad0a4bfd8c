import { Logger, runOnce } from 'graphile-worker';
import type { Edges } from '../edges.ts';
import type { JobHandler } from '../platform/jobs/job.ts';
import { runJob } from '../platform/jobs/worker.ts';

const silent = new Logger(() => () => undefined);
/** A job that enqueues itself for ever would hang the test; this many rounds are far more than any story needs. */
const MAX_ROUNDS = 50;

/**
 * Empties the queue, delivers the sandbox's webhooks, and begins again until neither has anything left.
 * @throws AggregateError of the jobs that failed: a failure that the queue would try again later must not pass for success here
 */
export async function drainJobs(edges: Edges, jobs: readonly JobHandler[]): Promise<void> {
  const failures: unknown[] = [];
  const taskList = Object.fromEntries(
    jobs.map((job) => [
      job.definition.name,
      async (payload: unknown) => {
        try {
          await runJob(job, payload, edges);
        } catch (error) {
          failures.push(error);
          throw error;
        }
      },
    ]),
  );
  for (let round = 0; round < MAX_ROUNDS && (await waitingJobs(edges)) > 0; round += 1) {
    await runOnce({ pgPool: edges.pool, taskList, logger: silent, noHandleSignals: true });
    await edges.sandbox?.deliverDue();
  }
  await edges.sandbox?.deliverDue();
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} job(s) failed: ${String(failures[0])}`);
  if ((await waitingJobs(edges)) > 0) await drainJobs(edges, jobs);
}

/** By the machine's clock, which graphile-worker goes by: a job that failed waits in the future and is not counted. */
async function waitingJobs(edges: Edges): Promise<number> {
  const { rows } = await edges.pool.query<{ count: number }>(
    'select count(*) from graphile_worker.jobs where run_at <= now() and attempts < max_attempts and locked_at is null', // clock-check: the queue's own clock
  );
  return rows[0]?.count ?? 0;
}
