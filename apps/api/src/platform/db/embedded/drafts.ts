import { randomBytes } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Drafts of this process that are being filled now: its number says nothing, it may have been that of a killed one. */
const inProgress = new Set<string>();

/**
 * Makes a folder that appears whole or not at all: it is made under another name first. Of those that make it at once one wins, and the
 * others find it there; what a killed process left is put away by the next.
 * @param make fills the draft; what is to stay is the folder that it gives back
 */
export async function makeWhole(target: string, make: (draft: string) => Promise<string>): Promise<void> {
  await putAwayLeftovers(target);
  const draft = `${target}.${process.pid}.${randomBytes(4).toString('hex')}`;
  inProgress.add(draft);
  try {
    await rename(await make(draft), target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
    inProgress.delete(draft);
  }
}

async function putAwayLeftovers(target: string): Promise<void> {
  const folder = dirname(target);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(target)}.`)) continue;
    const [, maker] = /\.(\d+)\.[0-9a-f]{8}$/.exec(name) ?? [];
    const path = join(folder, name);
    const isOwn = Number(maker) === process.pid;
    // What a killed process started may be writing there to its end: then it is put away another time.
    if (maker && (isOwn ? !inProgress.has(path) : !isAlive(Number(maker))))
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
