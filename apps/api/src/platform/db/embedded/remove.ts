import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../../start-problems.ts';
import { type Home, homesOf } from './home.ts';
import { runningServer } from './server.ts';
import { endUnused, passwordOf } from './start.ts';

/**
 * Removes what `startEmbeddedDatabase` made, wherever it had to put it, and ends the server before that.
 * @returns the folders that are gone
 * @throws StartError where another process works with the database
 */
export async function removeEmbeddedDatabase(dataDir: string): Promise<string[]> {
  const homes = (await homesOf(resolve(dataDir))).map((folder): Home => ({ folder, account: null }));
  for (const home of homes) await endServerOf(home, dataDir);
  for (const { folder } of homes) await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  return homes.map(({ folder }) => folder);
}

const TRIES = 10;

async function endServerOf(home: Home, dataDir: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const running = await runningServer(home);
    if (!running) return;
    if (!(await endUnused(home, await passwordOf(home))))
      throw new StartError(`Backline is running with the data in ${dataDir}: stop it first.`);
    await pause(500);
  }
  throw new StartError(
    `The database server of ${home.folder} does not answer: end it (its number is in cluster/postmaster.pid), and try again.`,
  );
}
