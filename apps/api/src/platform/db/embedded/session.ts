import { setTimeout as pause } from 'node:timers/promises';
import { at } from '@backline/kernel';
import pg from 'pg';
import { isAlive } from './drafts.ts';

/**
 * One process's hold on the embedded server, on a session of its own in the database `postgres`. Every process that works with the cluster
 * (server, worker, a command) shares one lock; whoever can have it alone is the last, and ends the server. The database drops a lock with
 * its process, however that ended: nothing can be left locked.
 */
export interface Session {
  createIfMissing(database: string): Promise<void>;
  /** @returns null, or which process has it, and where that is reached */
  claim(address: string): Promise<string | null>;
  /** @returns whether this was the last one; nobody can come in until the server has ended */
  leave(): Promise<boolean>;
  close(): Promise<void>;
}

const USE = 7_265_011;
const SERVE = 7_265_012;
const CREATE = 7_265_013;

const PATIENCE = 30_000;

/**
 * @returns null where the server does not take connections at this moment: it is starting, or on its way out
 * @throws Error where it refuses this user
 */
export async function openSession(adminUrl: string): Promise<Session | null> {
  const client = await connect(adminUrl);
  if (!client) return null;
  try {
    await client.query('select pg_advisory_lock_shared($1)', [USE]);
  } catch (error) {
    await client.end().catch(() => undefined);
    if (isRefusal(error)) throw error;
    return null;
  }
  return {
    createIfMissing: (database) => createIfMissing(client, database),
    async claim(address) {
      await client.query("select set_config('application_name', $1, false)", [nameOf(address)]);
      return takeAlone(client, SERVE);
    },
    async leave() {
      await client.query('select pg_advisory_unlock_shared($1)', [USE]);
      return (await takeAlone(client, USE)) === null;
    },
    close: () => client.end().catch(() => undefined),
  };
}

async function connect(connectionString: string): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString,
    application_name: nameOf(''),
    connectionTimeoutMillis: PATIENCE,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (isRefusal(error)) throw error;
    return null;
  }
}

/** A wrong password and the like; class 57 is a server that is starting or stopping. */
const isRefusal = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code?.startsWith('57') === false;

/** What a session is called in `pg_stat_activity`, and what the others are told: which process, and where it is reached. */
const nameOf = (address: string): string => `process ${process.pid} ${address}`;

/** @returns null, or the name of a living process that has the lock */
async function takeAlone(client: pg.Client, lock: number): Promise<string | null> {
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      lock,
    ]);
    if (at(rows, 0).taken) return null;
    const other = await livingHolder(client, lock);
    if (other) return other;
    // It is a killed one's, and falls as soon as the server has noticed.
    await pause(20);
  }
}

async function livingHolder(client: pg.Client, lock: number): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
      where locktype = 'advisory' and objid = $1 and granted and pid <> pg_backend_pid()`,
    [lock],
  );
  return rows.map(({ name }) => name).find((name) => isAlive(Number(/\d+/.exec(name)?.[0]))) ?? null;
}

async function createIfMissing(client: pg.Client, name: string): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [CREATE]);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) await client.query(`create database ${name}`); // writes-check: the product's own database, at its first start
  await client.query('select pg_advisory_unlock($1)', [CREATE]);
}
