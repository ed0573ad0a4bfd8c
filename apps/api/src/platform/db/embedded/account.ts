import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Whom PostgreSQL runs as, where that is not the user of this process. */
export interface Account {
  uid: number;
  gid: number;
}

export interface Outcome {
  /** null: the program did not even start, or was ended by a signal. */
  code: number | null;
  output: string;
}

/**
 * PostgreSQL refuses to run as root. There it runs as the owner of the cluster, and a new cluster belongs to `nobody`, whom every system
 * knows: nothing has to be added to it.
 * @returns null for every other user, who runs it as himself
 */
export async function accountFor(folder: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(join(folder, 'cluster')).catch(() => null);
  return owner ? { uid: owner.uid, gid: owner.gid } : nobody();
}

const NOBODY = /^nobody:[^:]*:(\d+):(\d+):/m;
const CUSTOMARY = 65_534;

async function nobody(): Promise<Account> {
  const [, uid, gid] = NOBODY.exec(await readFile('/etc/passwd', 'utf8').catch(() => '')) ?? [];
  return { uid: Number(uid ?? CUSTOMARY), gid: Number(gid ?? CUSTOMARY) };
}

/** Asks the system itself: permissions of every folder above, access lists and mounts have their say. */
export async function canEnter(folder: string, account: Account): Promise<boolean> {
  const { code } = await runAs(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder]);
  return code === 0;
}

/** initdb starts the server through a shell, with the path of its program in double quotes. */
export const isQuotable = (path: string): boolean => process.platform === 'win32' || !/["$`\\]/.test(path);

/** Runs a program to its end, with an environment in which nothing speaks another language or sets a default of PostgreSQL. */
export function runAs(account: Account | null, program: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const failed = (error: unknown): void => resolve({ code: null, output: (error as Error).message });
    const child = start(account, program, args, failed);
    if (!child) return;
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', failed);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Node throws some errors of a start, and reports the others. */
function start(
  account: Account | null,
  program: string,
  args: readonly string[],
  failed: (error: unknown) => void,
): ChildProcessByStdio<null, Readable, Readable> | null {
  try {
    const env = bareEnvironment();
    return spawn(program, args, { ...account, cwd: '/', env, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    failed(error);
    return null;
  }
}

export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, TZ, SystemRoot } = process.env;
  return { PATH, TZ, SystemRoot, LC_ALL: 'C' };
}
