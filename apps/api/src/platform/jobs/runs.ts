import type { Database } from '../db/database.ts';

/** Keeps when a job last ran and how it ended. One row a job: the queue itself forgets jobs that are done. */
export async function recordRun(db: Database, name: string, at: Date, error: string | null): Promise<void> {
  const row = { lastRunAt: at, lastRunOk: error === null, lastError: error };
  await db
    .insertInto('jobRuns')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}
