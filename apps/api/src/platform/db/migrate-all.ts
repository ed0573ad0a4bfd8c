import type pg from 'pg';
import { migrateJobs } from '../jobs/worker.ts';
import { migrate } from './migrate.ts';

/**
 * Our own tables, then those of the queue.
 * @returns the names of our migrations that were applied now
 */
export async function migrateAll(pool: pg.Pool): Promise<string[]> {
  const applied = await migrate(pool);
  await migrateJobs(pool);
  return applied;
}
