import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';
import { StartError } from '../start-problems.ts';

/** Sorts behind every numbered name. */
const LAST = '~';
const LOCK_KEY = 7_265_001;
const FOLDER = new URL('../../../migrations/', import.meta.url);

interface Migration {
  name: string;
  sql: string;
  hash: string;
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, FOLDER), 'utf8');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings the database to the newest schema: forward only, each file in a transaction of its own, all under one advisory lock, so
 * that servers that start together do not race.
 * @param until the last file to apply, for tests of what a later one does with the data that it finds
 * @returns the names of the files that were applied now
 * @throws Error when a file that was applied before has been changed since
 */
export async function migrate(pool: pg.Pool, until = LAST): Promise<string[]> {
  const client = await pool.connect();
  try {
    // A change of a large table, or the wait for somebody else's, may take longer than any statement of a request.
    await client.query('set statement_timeout = 0; set lock_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    await client.query('create table if not exists migrations (name text primary key, hash text not null)'); // writes-check: there before the first migration
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migrations');
    const applied = new Map(rows.map((row) => [row.name, row.hash]));
    const names: string[] = [];
    for (const migration of await readMigrations()) {
      if (migration.name > until) break;
      const hash = applied.get(migration.name);
      if (hash === migration.hash) continue;
      if (hash !== undefined)
        throw new Error(`migration ${migration.name} was changed after it had been applied`);
      await apply(client, migration);
      names.push(migration.name);
    }
    return names;
  } finally {
    // The session ends with its lock and its settings.
    client.release(true);
  }
}

/**
 * What a server does in production instead of migrating: many start at once, and one of them must not change the tables under the others.
 * @throws StartError where a migration of this release is missing
 */
export async function refuseOlderSchema(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ exists: boolean }>(
    "select to_regclass('migrations') is not null as exists",
  );
  const applied = rows[0]?.exists
    ? await pool.query<{ name: string }>('select name from migrations').then((found) => found.rows)
    : [];
  const names = new Set(applied.map(({ name }) => name));
  const missing = (await readMigrations()).filter(({ name }) => !names.has(name)).length;
  if (missing > 0)
    throw new StartError(
      `The database is older than this release (migrations missing: ${missing}): run npm run migrate first, with the same settings.`,
    );
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into migrations (name, hash) values ($1, $2)', [
      migration.name,
      migration.hash,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}
