import type { Job } from '@backline/api-contract/admin';
import { sql } from 'kysely';
import type { Queryable } from '../../../platform/db/database.ts';
import { type JobHandler, needsNothing } from '../../../platform/jobs/job.ts';
import { nextRun } from '../../../platform/jobs/next-run.ts';

interface QueueCounts {
  name: string;
  waiting: number;
  failing: number;
}

/**
 * Every job of the product with its last and next run and what of it is in the queue. See
 * docs/rules/operations.md#jobs.
 */
export async function describeJobs(
  db: Queryable,
  handlers: readonly JobHandler[],
  now: Date,
): Promise<Job[]> {
  const runs = new Map((await db.selectFrom('jobRuns').selectAll().execute()).map((run) => [run.name, run]));
  const queued = new Map((await queueCounts(db)).map((counts) => [counts.name, counts]));
  return handlers.map(({ definition }) => {
    const { name, title, description, schedule } = definition;
    const run = runs.get(name);
    const counts = queued.get(name);
    return {
      name,
      title,
      description,
      schedule: schedule ?? null,
      runnable: needsNothing(definition),
      waiting: counts?.waiting ?? 0,
      failing: counts?.failing ?? 0,
      lastRunAt: run?.lastRunAt.toISOString() ?? null,
      lastRunOk: run?.lastRunOk ?? null,
      lastError: run?.lastError ?? null,
      nextRunAt: schedule ? (nextRun(schedule, now)?.toISOString() ?? null) : null,
    };
  });
}

/** A job that failed and waits for its next try, or has none left, counts as failing and not as waiting. */
async function queueCounts(db: Queryable): Promise<QueueCounts[]> {
  const { rows } = await sql<QueueCounts>`
    select task_identifier as name, count(*) filter (where last_error is null) as waiting,
      count(*) filter (where last_error is not null) as failing
    from graphile_worker.jobs group by task_identifier`.execute(db);
  return rows;
}
