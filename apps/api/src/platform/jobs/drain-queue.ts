import { at } from '@backline/kernel';
import { runOnce, Logger as WorkerLogger } from 'graphile-worker';
import type pg from 'pg';
import type { JobHandler } from './job.ts';
import { type JobSurroundings, runJob } from './worker.ts';

const silent = new WorkerLogger(() => () => undefined);

/** Only ends of jobs that it may write in batches are waited for; otherwise the last job is still there for a moment, and locked. */
const AWAITED_ENDS = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/**
 * Runs what waits in the queue for these handlers, and what that enqueues, here and now; jobs of other handlers stay where they are.
 * @returns what the jobs threw that failed: the queue tries those again later
 */
export async function drainQueue(
  { pool, ...surroundings }: JobSurroundings & { pool: pg.Pool },
  handlers: readonly JobHandler[],
): Promise<unknown[]> {
  const failures: unknown[] = [];
  const run = async (handler: JobHandler, payload: unknown): Promise<void> => {
    try {
      await runJob(handler, payload, surroundings);
    } catch (error) {
      failures.push(error);
      throw error;
    }
  };
  const taskList = Object.fromEntries(
    handlers.map((handler) => [handler.definition.name, (payload: unknown) => run(handler, payload)]),
  );
  await runOnce({ pgPool: pool, taskList, logger: silent, noHandleSignals: true, preset: AWAITED_ENDS });
  return failures;
}

/** How many jobs for these handlers could run now. By the machine's clock, which the queue goes by: a job that failed waits in the future. */
export async function countWaitingJobs(pool: pg.Pool, handlers: readonly JobHandler[]): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*) from graphile_worker.jobs
     where run_at <= now() and attempts < max_attempts and locked_at is null and task_identifier = any ($1)`, // clock-check: the queue's own clock
    [handlers.map((handler) => handler.definition.name)],
  );
  return at(rows, 0).count;
}
