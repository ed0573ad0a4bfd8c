import { type Edges, openEdges } from '../edges.ts';
import { readConfig } from '../platform/config.ts';
import { createLogger } from '../platform/log.ts';
import { wordsForStart } from '../platform/start-problems.ts';

/**
 * Opens the edges for one command and closes them again. A running Backline is worked with, not against: both use the same database.
 * @param work gives the exit code
 */
export async function runCommand(work: (edges: Edges) => Promise<number>): Promise<void> {
  let dataDir = '';
  try {
    const config = readConfig(process.env);
    dataDir = config.dataDir;
    const edges = await openEdges(config, createLogger('warn'));
    try {
      process.exitCode = await work(edges);
    } finally {
      await edges.close();
    }
  } catch (error) {
    console.error(wordsForStart(error, dataDir) ?? error);
    process.exitCode = 1;
  }
}
