import { expect, it } from 'vitest';
import { z } from 'zod';
import { openModuleDatabase } from '../../testing/module-database.ts';
import { collectSubscriptions } from '../events/event.ts';
import { createLogger } from '../log.ts';
import { drainQueue } from './drain-queue.ts';
import { defineJob, handle } from './job.ts';

const { db, pool, clock } = await openModuleDatabase();
const surroundings = {
  db,
  pool,
  clock,
  subscriptions: collectSubscriptions([]),
  log: createLogger('silent'),
};

it.each([
  ['that worked is gone', async () => undefined, []],
  ['that failed waits, and nobody holds it', () => Promise.reject(new Error('asleep')), [{ held: false }]],
])('what the queue keeps of a job is settled when the drain has ended: one %s', async (_, run, kept) => {
  const handler = handle(
    defineJob({
      name: 'tests.drained',
      title: 'Drained',
      description: 'For a test',
      payload: z.strictObject({}),
    }),
    run,
  );
  for (let times = 0; times < 100; times += 1) {
    await pool.query(`select graphile_worker.add_job('tests.drained', '{}'::json)`);
    await drainQueue(surroundings, [handler]);
    const { rows } = await pool.query('select locked_at is not null as held from graphile_worker.jobs');
    expect(rows).toEqual(kept);
    await pool.query('select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs');
  }
});
