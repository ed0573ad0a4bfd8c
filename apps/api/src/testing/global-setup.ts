import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { createPool } from '../platform/db/database.ts';
import { startEmbeddedDatabase } from '../platform/db/embedded.ts';
import { migrate } from '../platform/db/migrate.ts';
import { migrateJobs } from '../platform/jobs/worker.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that holds the template; each test file clones it. */
    databaseUrl: string;
  }
}

export const TEMPLATE = 'backline_template';

/** One PostgreSQL for the whole run, without durability; its template is migrated once. Everything is removed at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'backline-test-'));
  const database = await startEmbeddedDatabase({
    dataDir,
    settings: [
      'fsync=off',
      'synchronous_commit=off',
      'full_page_writes=off',
      'max_connections=600',
      'shared_buffers=256MB',
    ],
  });
  await makeTemplate(database.url);
  project.provide('databaseUrl', database.url);
  return async () => {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

async function makeTemplate(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  const pool = createPool({
    connectionString: databaseAddress(url, TEMPLATE),
    max: 2,
    onError: () => undefined,
  });
  await migrate(pool);
  await migrateJobs(pool);
  await pool.end();
}

export function databaseAddress(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}
