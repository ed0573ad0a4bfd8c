import { expect, it } from 'vitest';
import { openModuleDatabase } from '../../testing/module-database.ts';
import { NO_ORIGIN, rootContext } from '../context.ts';
import { recordRun } from './runs.ts';
import { sweep } from './sweep.ts';

const database = await openModuleDatabase();
const { db, clock } = database;

it('keeps what succeeded, rolls back what failed, and says so once all were tried', async () => {
  const root = rootContext(database, null, clock.now(), NO_ORIGIN);
  const run = sweep(root, ['first', 'broken', 'last'], async (ctx, id) => {
    await recordRun(ctx.tx, id, ctx.now, null);
    if (id === 'broken') throw new Error('out of order');
  });
  await expect(run).rejects.toThrow('1 of 3 failed: Error: out of order');
  const done = await db.selectFrom('jobRuns').select('name').orderBy('name').execute();
  expect(done.map(({ name }) => name)).toEqual(['first', 'last']);
});
