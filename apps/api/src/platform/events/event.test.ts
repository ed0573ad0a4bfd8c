import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openModuleDatabase } from '../../testing/module-database.ts';
import { type Ctx, NO_ORIGIN, rootContext } from '../context.ts';
import { drainQueue } from '../jobs/drain-queue.ts';
import { createLogger } from '../log.ts';
import { collectSubscriptions, defineEvent, publish, subscribe } from './event.ts';

const { db, pool, clock } = await openModuleDatabase();
const doorOpened = defineEvent({
  name: 'tests.door_opened',
  words: 'Door opened',
  payload: z.strictObject({ doorId: z.uuid() }),
});
const windowOpened = defineEvent({ ...doorOpened, name: 'tests.window_opened' });
const DOOR = '0190d0c4-0000-7000-8000-000000000001';

const heard: string[] = [];
let broken = false;
const listening = (name: string) =>
  subscribe(doorOpened, {
    name: `tests.${name}`,
    title: name,
    description: name,
    async run({ tx, now }, { doorId }) {
      await tx
        .insertInto('jobRuns')
        .values({ name: `${name} ran`, lastRunAt: now, lastRunOk: true })
        .execute();
      if (broken && name === 'guard') throw new Error('asleep');
      heard.push(`${name}: ${doorId}`);
    },
  });
const subscribed = [listening('guard'), listening('cat')];
const subscriptions = collectSubscriptions(subscribed);
const inTransaction = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  rootContext({ db, subscriptions }, null, clock.now(), NO_ORIGIN).transaction(work);
const runJobs = () =>
  drainQueue(
    { db, subscriptions, pool, clock, log: createLogger('silent') },
    subscribed.map(({ handler }) => handler),
  );

async function waiting(): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    'select task_identifier as name from graphile_worker.jobs order by id',
  );
  return rows.map(({ name }) => name);
}

beforeEach(async () => {
  broken = false;
  heard.length = 0;
  await pool.query('select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs');
  await db.deleteFrom('jobRuns').execute();
});

describe('an event', () => {
  it('has a job a subscriber, in the transaction that publishes it', async () => {
    await inTransaction(async (ctx) => {
      await publish(ctx, doorOpened, { doorId: DOOR });
      expect(await waiting()).toEqual([]);
    });
    expect(await waiting()).toEqual(['tests.guard', 'tests.cat']);
    await runJobs();
    expect(heard.toSorted()).toEqual([`cat: ${DOOR}`, `guard: ${DOOR}`]);
  });

  it('is none where its transaction is rolled back', async () => {
    const failed = inTransaction(async (ctx) => {
      await publish(ctx, doorOpened, { doorId: DOOR });
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await waiting()).toEqual([]);
  });

  it('is heard by nobody who subscribes to another one', async () => {
    await inTransaction((ctx) => publish(ctx, windowOpened, { doorId: DOOR }));
    expect(await waiting()).toEqual([]);
  });

  it('with another payload than it promises is not published', async () => {
    const published = inTransaction((ctx) => publish(ctx, doorOpened, { doorId: 'the front one' }));
    await expect(published).rejects.toThrow('Invalid UUID');
  });
});

it('a subscriber that fails is undone and tried again, and holds up no other', async () => {
  broken = true;
  await inTransaction((ctx) => publish(ctx, doorOpened, { doorId: DOOR }));
  expect(await runJobs()).toMatchObject([new Error('asleep')]);
  expect(heard).toEqual([`cat: ${DOOR}`]);
  const ran = await db.selectFrom('jobRuns').select('name').where('name', 'like', '% ran').execute();
  expect(ran).toEqual([{ name: 'cat ran' }]);

  broken = false;
  await pool.query('select graphile_worker.reschedule_jobs(array_agg(id), now()) from graphile_worker.jobs');
  expect(await runJobs()).toEqual([]);
  expect(heard).toEqual([`cat: ${DOOR}`, `guard: ${DOOR}`]);
});
