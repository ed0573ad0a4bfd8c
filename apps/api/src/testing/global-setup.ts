import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { createPool } from '../platform/db/database.ts';
import { startEmbeddedDatabase } from '../platform/db/embedded/start.ts';
import { migrate } from '../platform/db/migrate.ts';
import { migrateJobs } from '../platform/jobs/worker.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that holds the template; each test file clones it. */
    databaseUrl: string;
  }
}

export const TEMPLATE = 'backline_template';

const CLEANUP = fileURLToPath(new URL('./cleanup-process.ts', import.meta.url));

/**
 * One PostgreSQL for the whole run, without durability; its template is migrated once. It and every temporary file of the tests live in
 * one folder, which is removed at the end, also where the run is broken off.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'backline-test-'));
  // As root, the embedded database runs under a user of its own, who has to get in.
  await chmod(folder, 0o711);
  const cleanup = spawn(process.execPath, [CLEANUP, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  process.env.TMPDIR = folder;
  const database = await startEmbeddedDatabase({
    dataDir: join(folder, 'postgres'),
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
    cleanup.stdin.end();
    await once(cleanup, 'exit');
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
