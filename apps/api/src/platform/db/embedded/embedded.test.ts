import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isAlive } from './drafts.ts';
import { removeEmbeddedDatabase } from './remove.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './start.ts';

const ROOT = process.getuid?.() === 0;
const ROOT_ONLY = 'only root has to find another user for PostgreSQL; these tests do not run as root';
const settings = ['fsync=off', 'shared_buffers=16MB'];

let folder = '';
let dataDir = '';
const open: EmbeddedDatabase[] = [];
const children: ChildProcess[] = [];

async function makeFolder(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'backline-embedded-'));
  await chmod(folder, 0o711);
  dataDir = join(folder, 'data of mine');
}

async function endAll(): Promise<void> {
  for (const child of children.splice(0)) {
    const ended = child.exitCode ?? child.signalCode ?? once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  for (const database of open.splice(0)) await database.stop();
}

async function removeFolder(): Promise<void> {
  await removeEmbeddedDatabase(dataDir);
  await rm(folder, { recursive: true });
}

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({ dataDir, settings });
  open.push(database);
  return database;
}

async function query<T>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const serverPid = async (home: string): Promise<number> =>
  Number.parseInt(await readFile(join(home, 'cluster', 'postmaster.pid'), 'utf8'), 10);

/** The pid file goes a moment before its process; where nobody collects that, it stays as a name without a program. */
async function untilEnded(pid: number): Promise<void> {
  while (isAlive(pid) && !(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z')).includes(') Z'))
    await pause(10);
}

/** A process of its own that starts the database, says its address, and goes on until it is killed or its standard input ends. */
const STARTER = `
  const { startEmbeddedDatabase } = await import(process.argv[1]);
  process.stdin.on('end', async () => { await database.stop(); process.exit(0); }).resume();
  const database = await startEmbeddedDatabase({ dataDir: process.argv[2], settings: ['fsync=off'] });
  console.log(database.url);`;

function starter(): { child: ChildProcess; url: Promise<string>; ended: Promise<number | null> } {
  const module = new URL('./start.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--input-type=module', '-e', STARTER, module, dataDir], {
    detached: true,
  });
  children.push(child);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.stderr.on('data', (chunk: Buffer) => reject(new Error(chunk.toString())));
    child.once('close', () => reject(new Error('the starter ended')));
  });
  url.catch(() => undefined);
  return { child, url, ended };
}

describe('one cluster', () => {
  beforeAll(makeFolder);
  afterEach(endAll);
  afterAll(removeFolder);

  it('keeps its data over a stop, and ends its server', async () => {
    const first = await start();
    await query(first.url, 'create table kept as select 7 as seven');
    const pid = await serverPid(first.folder);
    await first.stop();
    await untilEnded(pid);
    expect(await query((await start()).url, 'select * from kept')).toEqual([{ seven: 7 }]);
  });

  it('ends with the last that uses it, whoever started it', async () => {
    const other = starter();
    await other.url;
    const database = await start();
    const pid = await serverPid(database.folder);
    other.child.stdin?.end();
    expect(await other.ended).toBe(0);
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await database.stop();
    await untilEnded(pid);
  });

  it('is ended once by two that leave at the same moment', async () => {
    const [one, two] = [await start(), await start()];
    const pid = await serverPid(one.folder);
    await Promise.all([one.stop(), two.stop()]);
    await untilEnded(pid);
  });

  it('outlives a killed process, is used by the next, and ended by it', async () => {
    const killed = starter();
    const url = await killed.url;
    killed.child.kill('SIGKILL');
    await killed.ended;
    const next = await start();
    expect(next.url).toBe(url);
    const pid = await serverPid(next.folder);
    await next.stop();
    await untilEnded(pid);
  });

  it('starts where the pid file of a crash names a process that is another program today', async () => {
    const database = await start();
    const pidFile = join(database.folder, 'cluster', 'postmaster.pid');
    const text = await readFile(pidFile, 'utf8');
    await database.stop();
    const { uid, gid } = await stat(join(database.folder, 'cluster'));
    const foreign = spawn('sleep', ['1000'], { uid, gid });
    children.push(foreign);
    await writeFile(pidFile, text.replace(/^\d+/, String(foreign.pid)), { mode: 0o600 });
    await chown(pidFile, uid, gid);
    expect(await query((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(foreign.exitCode).toBeNull();
  });

  it('lets one process claim the place, names it to the others, and lets the next have it when that one has left', async () => {
    const [one, two] = [await start(), await start()];
    expect(await one.claim('http://localhost:1')).toBeNull();
    expect(await two.claim('http://localhost:2')).toBe(`process ${process.pid} http://localhost:1`);
    await one.stop();
    expect(await two.claim('http://localhost:2')).toBeNull();
  });

  it('says what to do where a folder above was closed after the cluster had been made', async ({
    skip,
    onTestFinished,
  }) => {
    skip(!ROOT, ROOT_ONLY);
    await (await start()).stop();
    await chmod(folder, 0o700);
    onTestFinished(() => chmod(folder, 0o711));
    await expect(start()).rejects.toThrow(
      /can no longer reach its data in .*data of mine: let every user pass/,
    );
  });

  it('says what PostgreSQL said where a setting is wrong', async () => {
    await expect(startEmbeddedDatabase({ dataDir, settings: ['shared_buffers=none'] })).rejects.toThrow(
      /cannot be used: .*invalid value for parameter "shared_buffers"/,
    );
  });
});

describe('a first start', () => {
  beforeEach(makeFolder);
  afterEach(async () => {
    await endAll();
    await removeFolder();
  });

  it('makes one cluster where many start for the first time at the same moment, in one process and in several', async () => {
    const others = [starter(), starter()];
    const own = await Promise.all([start(), start()]);
    const urls = await Promise.all([...others.map(({ url }) => url), ...own.map(({ url }) => url)]);
    expect(new Set(urls).size).toBe(1);
    expect(
      await query(
        urls[0] ?? '',
        'select count(*)::int as made from pg_database where datname = current_database()',
      ),
    ).toEqual([{ made: 1 }]);
    const left = globSync('cluster*', { cwd: own[0]?.folder ?? '' });
    expect(left).toEqual(['cluster']);
  });

  it('starts where the first start was killed in the middle of making the cluster, and puts away what that left', async () => {
    const killed = starter();
    while (globSync('cluster.*/cluster/PG_VERSION', { cwd: dataDir }).length === 0) await pause(5);
    // With everything that it started, as where the power fails.
    process.kill(-Number(killed.child.pid), 'SIGKILL');
    await killed.ended;
    const database = await start();
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await readdir(database.folder)).sort()).toEqual(['cluster', 'password']);
  });

  it('keeps the cluster elsewhere where only root may enter the folder, and changes nothing about that folder', async ({
    skip,
  }) => {
    skip(!ROOT, ROOT_ONLY);
    await chmod(folder, 0o700);
    const first = await start();
    expect(first.folder).toMatch(/^\/var\/lib\/backline-[0-9a-f]{12}$/);
    expect(await readFile(join(dataDir, 'cluster-is-in'), 'utf8')).toBe(first.folder);
    await query(first.url, 'create table kept as select 7 as seven');
    await first.stop();
    const second = await start();
    expect(second.folder).toBe(first.folder);
    expect(await query(second.url, 'select * from kept')).toEqual([{ seven: 7 }]);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await second.stop();
    // The note goes with the data folder; the cluster is found all the same.
    await rm(dataDir, { recursive: true });
    await removeEmbeddedDatabase(dataDir);
    expect(existsSync(first.folder)).toBe(false);
  });

  it('refuses a note that names a folder which is not ours to remove', async () => {
    await mkdir(dataDir);
    for (const named of [
      '/var/lib',
      '/var/lib/backline-../../etc',
      '/etc',
      '/var/lib/backline-0123456789ab/..',
      '',
    ]) {
      await writeFile(join(dataDir, 'cluster-is-in'), named);
      await expect(start()).rejects.toThrow('is damaged');
      await expect(removeEmbeddedDatabase(dataDir)).rejects.toThrow('is damaged');
    }
    await rm(join(dataDir, 'cluster-is-in'));
  });

  it('removes nothing while somebody works with it, and ends a server that nobody works with', async () => {
    const killed = starter();
    await killed.url;
    await expect(removeEmbeddedDatabase(dataDir)).rejects.toThrow('stop it first');
    const pid = await serverPid(dataDir);
    killed.child.kill('SIGKILL');
    await killed.ended;
    await removeEmbeddedDatabase(dataDir);
    await untilEnded(pid);
    expect(existsSync(dataDir)).toBe(false);
  });
});
