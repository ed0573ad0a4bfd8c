import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';

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
    await client.query('select pg_advisory_unlock($1)', [LOCK_KEY]).catch(() => undefined);
    client.release();
  }
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
