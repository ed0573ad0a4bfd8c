import { spawn } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../free-port.ts';
import { EmbeddedDatabaseError } from '../../start-problems.ts';
import { bareEnvironment, runAs } from './account.ts';
import { isAlive, makeWhole } from './drafts.ts';
import type { Home } from './home.ts';
import type { Programs } from './programs.ts';

export const clusterOf = (home: Home): string => join(home.folder, 'cluster');

/** @throws EmbeddedDatabaseError with what initdb said */
export async function initialise(
  home: Home,
  programs: Programs,
  user: string,
  password: string,
): Promise<void> {
  await makeWhole(clusterOf(home), async (draft) => {
    const [cluster, passwordFile] = [join(draft, 'cluster'), join(draft, 'password')];
    await mkdir(draft, { mode: 0o700 });
    await mkdir(cluster, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (home.account)
      for (const path of [draft, cluster, passwordFile])
        await chown(path, home.account.uid, home.account.gid);
    const { code, output } = await runAs(home.account, programs.initdb, [
      `--pgdata=${cluster}`,
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
    ]);
    if (code !== 0) throw new EmbeddedDatabaseError(home.folder, output);
    return cluster;
  });
}

export interface RunningServer {
  pid: number;
  port: number;
  /** It takes connections, or will not take one before something else has changed. */
  ready: boolean;
}

/** What `postmaster.pid` says, while the process that it names is a PostgreSQL. */
export async function runningServer(home: Home): Promise<RunningServer | null> {
  const lines = (await readIfThere(pidFile(home))).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 && isPostgres(pid) ? { pid, port, ready: lines[7]?.trim() === 'ready' } : null;
}

/**
 * PostgreSQL does not start while its pid file names a living process, and after a crash, in a container above all, the number may be another
 * program's. Between the look and the move nothing is awaited; should another start have been faster all the same, its file goes back.
 */
export function dropForeignPidFile(home: Home): void {
  const file = pidFile(home);
  const aside = `${file}.${process.pid}`;
  try {
    const seen = readFileSync(file, 'utf8');
    if (isPostgres(Number.parseInt(seen, 10))) return;
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== seen) linkSync(aside, file);
    rmSync(aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

const pidFile = (home: Home): string => join(clusterOf(home), 'postmaster.pid');

const readIfThere = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });

/** Where there is no /proc, being alive must do. */
function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}

export interface Launch {
  /** False: it ended before it took connections. */
  ready: boolean;
  /** The last lines that it wrote so far, to say what was wrong. */
  complaints(): string;
}

const KEPT_LINES = 20;

/**
 * Starts the server on loopback alone. It has a session of its own, so that Ctrl-C in the terminal does not end it under the requests that
 * are being finished, and it goes on where this process is killed: the next start finds it.
 */
export async function launch(home: Home, programs: Programs, settings: readonly string[]): Promise<Launch> {
  const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings];
  const child = spawn(
    programs.postgres,
    ['-D', clusterOf(home), '-p', String(await freePort()), ...all.flatMap((setting) => ['-c', setting])],
    {
      ...home.account,
      cwd: '/',
      env: bareEnvironment(),
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let lines: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => {
    lines = [...lines, ...chunk.toString().trim().split('\n')].slice(-KEPT_LINES);
  });
  let ended = false;
  child.once('error', (error) => {
    lines.push(error.message);
    ended = true;
  });
  child.once('close', () => (ended = true));
  const isReady = async (): Promise<boolean> => {
    const server = await runningServer(home);
    return server?.pid === child.pid && server?.ready === true;
  };
  while (!ended && !(await isReady())) await pause(20);
  child.unref();
  return { ready: !ended, complaints: () => lines.join('\n') };
}

/** Ten seconds are more than a fast shutdown takes on an idle machine; a busy one gets six times as many. */
const STOP_TRIES = 600;

/** A fast shutdown: connections are ended, everything is written. Where the process has nobody to be collected by, its pid file is gone. */
export async function endServer(home: Home, pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < STOP_TRIES; tries += 1) {
    if ((await runningServer(home))?.pid !== pid) return;
    await pause(100);
  }
}
