import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { removeEmbeddedDatabase } from '../apps/api/src/platform/db/embedded/remove.ts';
import { freePort } from '../apps/api/src/platform/free-port.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

export const IS_ROOT = process.getuid?.() === 0;
export const ROOT_ONLY = 'only root can be, and become, the user that this is about; this run is not root';

export interface Account {
  uid: number;
  gid: number;
}

/** `nobody` has a name on every system; root plays him, anybody else plays himself. */
export const ORDINARY: Account | undefined = IS_ROOT ? { uid: 65_534, gid: 65_534 } : undefined;
/** Nobody's number. */
export const NAMELESS: Account = { uid: 54_321, gid: 54_321 };

/** A folder of its own under the run's temporary one, which every user may pass. */
export async function makePlace(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backline-place-'));
  await chmod(folder, 0o711);
  return folder;
}

/** Also what a broken test left outside of it. */
export async function removePlace(folder: string): Promise<void> {
  for (const path of await readdir(folder, { recursive: true }))
    if (basename(path) === 'cluster-is-in') await removeEmbeddedDatabase(dirname(join(folder, path)));
  await rm(folder, { recursive: true });
}

/** The project as it is after `npm install`, in another folder. Files are hard links where the disk allows: they must not be written. */
export async function copyProject(to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of ['package.json', 'apps', 'packages', 'node_modules']) {
    const linked = spawnSync('cp', ['-al', join(PROJECT, name), to]);
    if (linked.status === 0) continue;
    await rm(join(to, name), { recursive: true, force: true });
    execFileSync('cp', ['-a', join(PROJECT, name), to]);
  }
}

export interface Run {
  /** Where a server that this run starts is reached. */
  baseUrl: string;
  output(): string;
  /** Waits until it serves. */
  ready(): Promise<void>;
  /** What the terminal does with Ctrl-C, or when its window is closed: the whole group gets it. */
  signal(name: NodeJS.Signals): void;
  /** Its exit code, once nothing that it started writes any more. */
  ended: Promise<number | null>;
}

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  account?: Account | undefined;
}

/** Beside the command: standard input closes with this process, and then the command gets its Ctrl-C. */
const WATCH = 'exec 3<&0; (read -r end <&3; kill -INT -$$) >/dev/null 2>&1 & exec 3<&-';

/** The command comes by the environment: the watch beside it would else be taken for a program with its paths. */
const RUN = `${WATCH}; eval "exec $RUN_COMMAND </dev/null"`;

/** A command of an operator, in a process group of its own. */
export async function run(
  command: string,
  { cwd = PROJECT, env = {}, account }: RunOptions = {},
): Promise<Run> {
  const port = env.PORT ?? String(await freePort());
  const child = spawn('/bin/sh', ['-c', RUN], {
    cwd,
    ...account,
    detached: true,
    env: {
      PATH: process.env.PATH,
      HOME: cwd,
      HOST: '127.0.0.1',
      PORT: port,
      LOG_LEVEL: 'warn',
      ...env,
      RUN_COMMAND: command,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.once('exit', () => child.stdin.destroy());
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const baseUrl = `http://127.0.0.1:${port}`;
  return {
    baseUrl,
    output: () => output,
    ready: () => untilReady(baseUrl, child, () => output),
    signal: (name) => process.kill(-Number(child.pid), name),
    ended,
  };
}

/** Without a limit of its own: the test has one, and a machine may be busy. */
async function untilReady(baseUrl: string, child: ChildProcess, output: () => string): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${baseUrl}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`it ended before it served:\n${output()}`);
}

/** `npm start` without npm's own words around it. */
export const START = `'${process.execPath}' '${join(PROJECT, 'apps/api/src/main.ts')}'`;
export const REMOVE = `'${process.execPath}' '${join(PROJECT, 'apps/api/src/cli/data-remove.ts')}'`;

/** In a view of the disks that ends with the command, so that no mount can be left. */
export const withMounts = (mounts: string, command: string): string =>
  `unshare -m /bin/sh -c "${mounts} && exec ${command}"`;

export const NO_MOUNTS = 'this machine lets nobody mount a small disk (no CAP_SYS_ADMIN)';
export const canMount = (): boolean =>
  IS_ROOT && spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

/** Programs that were given a path below a folder: servers that nobody ended. */
export async function processesOf(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes(folder) && Number(pid) !== process.pid) found.push(command.replaceAll('\0', ' '));
  }
  return found;
}
