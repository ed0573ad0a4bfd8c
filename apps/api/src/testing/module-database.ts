import type pg from 'pg';
import { afterAll } from 'vitest';
import type { MovableClock } from '../platform/clock.ts';
import { type Ctx, NO_ORIGIN, rootContext } from '../platform/context.ts';
import { createDatabase, createPool, type Database } from '../platform/db/database.ts';
import { collectSubscriptions, type Subscriptions } from '../platform/events/event.ts';
import { createFrozenClock } from './frozen-clock.ts';
import { cloneDatabase } from './test-database.ts';

export interface ModuleDatabase {
  connectionString: string;
  pool: pg.Pool;
  db: Database;
  /** Nobody: what a module publishes here is heard by no other one. */
  subscriptions: Subscriptions;
  clock: MovableClock;
  /** A use case's context with nobody acting. */
  inTransaction<T>(work: (ctx: Ctx<null>) => Promise<T>): Promise<T>;
}

/** Closed by a hook of the file itself: one that is registered within `beforeAll` is never called. */
const closings: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closings.splice(0)) await close();
});

/** A database of its own for the tests of one module, without the rest of the product. It is dropped when the test file is done. */
export async function openModuleDatabase(): Promise<ModuleDatabase> {
  const database = await cloneDatabase();
  const pool = createPool({ connectionString: database.url, max: 20, onError: () => undefined });
  const db = createDatabase(pool);
  const clock = createFrozenClock();
  const subscriptions = collectSubscriptions([]);
  closings.push(async () => {
    await pool.end();
    await database.drop();
  });
  return {
    connectionString: database.url,
    pool,
    db,
    subscriptions,
    clock,
    inTransaction: (work) =>
      rootContext({ db, subscriptions }, null, clock.now(), NO_ORIGIN).transaction(work),
  };
}
