import { randomBytes } from 'node:crypto';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createOnce } from '../../files/create-once.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { StartError } from '../../start-problems.ts';
import { type Account, accountFor, canEnter, isQuotable } from './account.ts';

/** Where the cluster, its password and, if need be, PostgreSQL's programs are. */
export interface Home {
  folder: string;
  account: Account | null;
}

/** Where a system keeps the data of its services, and every user may pass. */
const OUTSIDE = '/var/lib';
const OUTSIDE_NAME = /^backline-[0-9a-f]{12}$/;
/** In the data folder: where its cluster is instead. */
const NOTE = 'cluster-is-in';
/** In the folder outside: whose cluster this is. */
const OWNER = 'data-folder';

/**
 * The data folder itself. Started by root it may be one that PostgreSQL's user cannot reach (in root's home, in a folder that only root may
 * enter): then the cluster gets a folder under /var/lib, and the data folder keeps a note of it. No permission outside is changed.
 * @throws StartError where no place can be found, with what to do
 */
export async function openHome(dataDir: string): Promise<Home> {
  await makeFolder(dataDir);
  const outside = await noteIn(dataDir);
  if (process.getuid?.() !== 0) {
    if (outside)
      throw new StartError(
        `The data in ${dataDir} are root's: start Backline as root, or set DATA_DIR to another folder.`,
      );
    return { folder: dataDir, account: null };
  }
  if (outside) return moveInto(outside, dataDir);
  const account = await switchable(dataDir);
  await letThrough(dataDir);
  if (isQuotable(dataDir) && (await canEnter(dataDir, account))) return { folder: dataDir, account };
  await refuseLockedIn(dataDir);
  return moveInto(await chooseOutside(dataDir), dataDir);
}

/** Every folder that holds, or once held, the cluster of a data folder. */
export async function homesOf(dataDir: string): Promise<string[]> {
  const noted = await noteIn(dataDir);
  const homes = noted ? [dataDir, noted] : [dataDir];
  for (const name of await readdir(OUTSIDE).catch(() => [])) {
    const folder = join(OUTSIDE, name);
    if (!OUTSIDE_NAME.test(name) || folder === noted) continue;
    // The data folder may have been removed by hand, and with it the note.
    const owner = await readFile(join(folder, OWNER), 'utf8').catch(() => null);
    if (owner === dataDir) homes.push(folder);
  }
  return homes;
}

/** @throws StartError where the note names anything else than what `chooseOutside` makes: the folder would be removed one day */
async function noteIn(dataDir: string): Promise<string | null> {
  const file = join(dataDir, NOTE);
  let folder: string;
  try {
    folder = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
  if (dirname(folder) !== OUTSIDE || !OUTSIDE_NAME.test(folder.slice(OUTSIDE.length + 1)))
    throw new StartError(`The note ${file} is damaged: remove it, or set DATA_DIR to another folder.`);
  return folder;
}

/** The note comes first: whatever is made after it can be found and removed. */
const chooseOutside = (dataDir: string): Promise<string> =>
  createOnce(join(dataDir, NOTE), () => join(OUTSIDE, `backline-${randomBytes(6).toString('hex')}`));

async function moveInto(folder: string, dataDir: string): Promise<Home> {
  try {
    await makeFolder(folder);
    await letThrough(folder);
    await writeFile(join(folder, OWNER), dataDir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EROFS' && code !== 'EACCES' && code !== 'EPERM') throw error;
    throw new StartError(
      `PostgreSQL does not run as root, and the user that it runs as can enter neither ${dataDir} nor anything in ${OUTSIDE}: ` +
        'set DATA_DIR to a folder that every user may enter, or start Backline as an ordinary user.',
      { cause: error },
    );
  }
  return { folder, account: await switchable(folder) };
}

async function switchable(folder: string): Promise<Account> {
  const account = await accountFor(folder);
  if (account && (await canEnter('/', account))) return account;
  throw new StartError(
    'PostgreSQL does not run as root, and this machine does not let root run a program as another user: ' +
      'start Backline as an ordinary user, or set DATABASE_URL.',
  );
}

/** Who knows a name in there may go on to it; nobody may list it. */
async function letThrough(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) await chmod(folder, (mode & 0o700) | 0o011);
}

async function refuseLockedIn(dataDir: string): Promise<void> {
  const cluster = await stat(join(dataDir, 'cluster')).catch(() => null);
  if (cluster)
    throw new StartError(
      `PostgreSQL's user can no longer reach its data in ${dataDir}: let every user pass through the folders above it again (chmod o+x).`,
    );
}
