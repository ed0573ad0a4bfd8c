import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { cloneDatabase } from '../../testing/test-database.ts';
import { createLogger } from '../log.ts';
import { createLiveness } from './liveness.ts';

const database = await cloneDatabase();
const pool = new pg.Pool({ connectionString: database.url, max: 4 });
const log = createLogger('silent');
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** A job in the hands of a worker, as graphile-worker leaves it when the worker's process is killed. */
async function jobLockedBy(workerId: string): Promise<void> {
  await pool.query("select graphile_worker.add_job('test.nothing', queue_name => $1)", [`queue-${workerId}`]);
  await pool.query(
    `update graphile_worker._private_jobs set locked_by = $1, locked_at = now()
     where id = (select max(id) from graphile_worker._private_jobs)`,
    [workerId],
  );
}

async function lockedBy(workerId: string): Promise<number> {
  const { rows } = await pool.query('select from graphile_worker._private_jobs where locked_by = $1', [
    workerId,
  ]);
  return rows.length;
}

it('frees the jobs of a worker whose process is gone, and only those', async () => {
  const living = await createLiveness(database.url, log);
  const dying = await createLiveness(database.url, log);
  const watching = await createLiveness(database.url, log);
  await living.hold('worker-living');
  await dying.hold('worker-dying');
  await jobLockedBy('worker-living');
  await jobLockedBy('worker-dying');
  expect(await watching.freeDeadWorkers(pool)).toEqual([]);

  await dying.stop();
  expect(await watching.freeDeadWorkers(pool)).toEqual(['worker-dying']);
  expect([await lockedBy('worker-dying'), await lockedBy('worker-living')]).toEqual([0, 1]);
  expect(await watching.freeDeadWorkers(pool)).toEqual([]);
  await Promise.all([living.stop(), watching.stop()]);
});

it('takes its locks again when the database ended its session', async () => {
  const living = await createLiveness(database.url, log);
  const watching = await createLiveness(database.url, log);
  await living.hold('worker-back');
  await jobLockedBy('worker-back');
  await pool.query(
    `select pg_terminate_backend(a.pid) from pg_stat_activity a join pg_locks l on l.pid = a.pid
     where l.locktype = 'advisory' and a.datname = current_database() and a.application_name = 'backline-liveness'`,
  );
  await expect.poll(() => watching.freeDeadWorkers(pool).then(() => heldLocks())).toBe(1);
  await Promise.all([living.stop(), watching.stop()]);
});

async function heldLocks(): Promise<number> {
  const { rows } = await pool.query(
    "select from pg_locks l join pg_database d on d.oid = l.database where l.locktype = 'advisory' and d.datname = current_database()",
  );
  return rows.length;
}
