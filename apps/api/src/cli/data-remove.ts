/**
 * `npm run data:remove`: ends the embedded database that a killed start left running, and removes all that `npm start` keeps, also what it
 * had to keep outside of the data folder. Files that are not Backline's stay.
 */
import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../platform/config.ts';
import { removeEmbeddedDatabase } from '../platform/db/embedded/remove.ts';
import { readEnvironment } from '../platform/environment.ts';
import { wordsForStart } from '../platform/start-problems.ts';

/** What the parts of Backline put into the data folder: adapters.ts names the places. */
const KEPT = /^(postgres|mail|files|sandbox-gateway\.sqlite(-\w+)?|(jwt-secret|encryption-key)(\.[\w-]+)?)$/;

const ignoreMissing = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error;
};

let dataDir = '';
try {
  dataDir = readConfig(readEnvironment()).dataDir;
  const databases = await removeEmbeddedDatabase(join(dataDir, 'postgres'));
  const names = await readdir(dataDir).catch(() => []);
  for (const name of names.filter((each) => KEPT.test(each)))
    await rm(join(dataDir, name), { recursive: true, force: true });
  const others = names.filter((name) => !KEPT.test(name));
  if (others.length === 0) await rmdir(dataDir).catch(ignoreMissing);
  const outside = databases.filter((folder) => !folder.startsWith(dataDir));
  console.log(`Removed: ${[dataDir, ...outside].join(', ')}`);
  if (others.length > 0) console.log(`Not Backline's, so still there: ${others.join(', ')}`);
} catch (error) {
  console.error(wordsForStart(error, dataDir) ?? error);
  process.exitCode = 1;
}
