import type { JobHandler } from './job.ts';
import { type JobSurroundings, runJob } from './worker.ts';

/** A cascade (a start that makes a completion due) needs a second look at the clock. */
const ROUNDS = 2;

/** What the clock would have run by and by is run at once: after a jump of the clock the world is settled. */
export async function runScheduledJobs(
  surroundings: JobSurroundings,
  handlers: readonly JobHandler[],
): Promise<void> {
  const scheduled = handlers.filter((handler) => handler.definition.schedule !== undefined);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const handler of scheduled) await runJob(handler, {}, surroundings);
  }
}
