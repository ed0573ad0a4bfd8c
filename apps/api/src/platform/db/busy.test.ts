import type pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../testing/test-database.ts';
import { asRefusal } from '../http/error-handler.ts';
import { isDatabaseBusy } from './busy.ts';
import { createPool } from './database.ts';

const database = await cloneDatabase();
const NEVER = 600_000;
const limits = { acquire: NEVER, statement: NEVER, lock: NEVER, idle: NEVER };
const pools: pg.Pool[] = [];
const open = (own: Partial<typeof limits>, max = 1): pg.Pool => {
  const pool = createPool({
    connectionString: database.url,
    max,
    onError: () => undefined,
    limits: { ...limits, ...own },
  });
  pools.push(pool);
  return pool;
};
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await database.drop();
});

/** Waits for what it says and not for a clock: the limits of these tests are short, those of the others hours. */
async function refused(asked: Promise<unknown>): Promise<void> {
  const error: unknown = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Error);
  expect(isDatabaseBusy(error)).toBe(true);
  expect(asRefusal(error)).toMatchObject({ code: 'UNAVAILABLE' });
}

describe('what takes too long is given up, as something to try again', () => {
  it('the wait for a connection', async () => {
    const pool = open({ acquire: 3_000 });
    const held = await pool.connect();
    await refused(pool.query('select 1'));
    held.release();
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('a statement', async () => {
    await refused(open({ statement: 50 }).query('select pg_sleep(600)'));
  });

  it('the wait for a locked row', async () => {
    const pool = open({ lock: 50 }, 2);
    const holder = await pool.connect();
    await holder.query('begin; lock table users in access exclusive mode');
    await refused(pool.query('select 1 from users'));
    await holder.query('rollback');
    holder.release();
  });

  it('a transaction in which nothing happens', async () => {
    const client = await open({ idle: 50 }).connect();
    await client.query('begin');
    const lost = new Promise((resolve) => client.once('error', resolve));
    await lost;
    await refused(client.query('select 1'));
    client.release(true);
  });

  it('a server that nobody reaches', async () => {
    const nowhere = createPool({
      connectionString: 'postgres://nobody@127.0.0.1:1/none',
      max: 1,
      onError: () => undefined,
      limits,
    });
    await refused(nowhere.query('select 1'));
    await nowhere.end();
  });
});

it('a fault of ours stays one', async () => {
  const pool = open({});
  const failed = await pool.query('select nothing_of_the_kind').catch((error: unknown) => error);
  expect([isDatabaseBusy(failed), isDatabaseBusy(new Error('Connection')), isDatabaseBusy('57014')]).toEqual([
    false,
    false,
    false,
  ]);
});
