import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { createFrozenClock } from '../../testing/frozen-clock.ts';
import { cloneDatabase } from '../../testing/test-database.ts';
import { createDatabase, createPool } from '../db/database.ts';
import { collectSubscriptions } from '../events/event.ts';
import { createLogger } from '../log.ts';
import { defineJob, enqueue, handle } from './job.ts';
import { createLiveness } from './liveness.ts';
import { startWorker } from './worker.ts';

const database = await cloneDatabase();
const pool = createPool({ connectionString: database.url, max: 6, onError: () => undefined });
const db = createDatabase(pool);
const log = createLogger('silent');
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

it('counts a worker as living for as long as its job runs', async () => {
  const slow = defineJob({
    name: 'test.slow',
    title: 'Slow',
    description: 'Takes its time',
    payload: z.strictObject({}),
  });
  const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const handler = handle(slow, async () => {
    begun.resolve();
    await end.promise;
  });
  const connectionString = database.url;
  const clock = createFrozenClock();
  const worker = await startWorker({
    pool,
    db,
    subscriptions: collectSubscriptions([]),
    connectionString,
    clock,
    log,
    handlers: [handler],
    concurrency: 2,
  });
  await enqueue(db, slow, {});
  await begun.promise;
  const watching = await createLiveness(connectionString, log);

  const dead = await watching.freeDeadWorkers(pool);
  end.resolve();
  await Promise.all([worker.stop(), watching.stop()]);
  expect(dead).toEqual([]);
});
