import { type Adapters, openAdapters } from '../adapters.ts';
import { readConfig } from '../platform/config.ts';
import { readEnvironment } from '../platform/environment.ts';
import { createLogger } from '../platform/log.ts';
import { wordsForStart } from '../platform/start-problems.ts';

/**
 * Opens the adapters for one command and closes them again. A running Backline is worked with, not against: both use the same database.
 * @param work gives the exit code
 */
export async function runCommand(work: (adapters: Adapters) => Promise<number>): Promise<void> {
  let dataDir = '';
  try {
    const config = readConfig(readEnvironment());
    dataDir = config.dataDir;
    const adapters = await openAdapters(config, createLogger('warn'));
    try {
      process.exitCode = await work(adapters);
    } finally {
      await adapters.close();
    }
  } catch (error) {
    console.error(wordsForStart(error, dataDir) ?? error);
    process.exitCode = 1;
  }
}
