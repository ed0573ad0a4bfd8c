import { EventEmitter } from 'node:events';
import {
  parseCronItems,
  type Runner,
  run,
  runMigrations,
  type WorkerEvents,
  Logger as WorkerLogger,
} from 'graphile-worker';
import type pg from 'pg';
import type { Clock } from '../clock.ts';
import { type Ground, NO_ORIGIN, rootContext } from '../context.ts';
import { describeError, type Logger } from '../log.ts';
import type { JobHandler } from './job.ts';
import { createLiveness } from './liveness.ts';
import { recordRun } from './runs.ts';

/** What a run of a job needs around it. */
export interface JobSurroundings extends Ground {
  clock: Clock;
  log: Logger;
}

export interface WorkerOptions extends JobSurroundings {
  pool: pg.Pool;
  connectionString: string;
  handlers: readonly JobHandler[];
  concurrency: number;
}

export interface JobWorker {
  stop(): Promise<void>;
}

const DEAD_WORKER_CHECK = 5_000;

export async function migrateJobs(pool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: pool, logger: silentLogger });
}

/** Runs jobs until stopped: those enqueued at once, those with a schedule by the clock. Each run is recorded for the admin's page. */
export async function startWorker(options: WorkerOptions): Promise<JobWorker> {
  const { pool, log, handlers } = options;
  const liveness = await createLiveness(options.connectionString, log);
  const freeDead = async (): Promise<void> => {
    const dead = await liveness.freeDeadWorkers(pool);
    if (dead.length > 0) log.warn({ dead }, 'freed the jobs of dead workers');
  };
  await freeDead();
  const events: WorkerEvents = new EventEmitter();
  // Jobs are locked in the name of the pool, whichever of its workers runs them.
  events.on('pool:create', ({ workerPool }) => {
    liveness
      .hold(workerPool.id)
      .catch((error: unknown) => log.error({ error: describeError(error) }, 'liveness lock failed'));
  });
  const runner = await run({
    pgPool: pool,
    concurrency: options.concurrency,
    noHandleSignals: true,
    pollInterval: 1_000,
    events,
    logger: silentLogger,
    taskList: Object.fromEntries(
      handlers.map((handler) => [handler.definition.name, task(handler, options)]),
    ),
    parsedCronItems: parseCronItems(
      handlers.flatMap(({ definition }) =>
        definition.schedule
          ? [
              {
                task: definition.name,
                match: definition.schedule,
                options: { jobKey: `cron:${definition.name}` },
              },
            ]
          : [],
      ),
    ),
  });
  const timer = setInterval(() => {
    freeDead().catch((error: unknown) =>
      log.warn({ error: describeError(error) }, 'dead worker check failed'),
    );
  }, DEAD_WORKER_CHECK);
  return { stop: () => stopWorker(runner, timer, liveness.stop) };
}

async function stopWorker(
  runner: Runner,
  timer: NodeJS.Timeout,
  stopLiveness: () => Promise<void>,
): Promise<void> {
  clearInterval(timer);
  await runner.stop();
  await stopLiveness();
}

function task(handler: JobHandler, surroundings: JobSurroundings) {
  return (payload: unknown): Promise<void> => runJob(handler, payload, surroundings);
}

/**
 * One run of a job. The payload of a scheduled run is what graphile-worker adds (`_cron`); our own schemas know nothing of it.
 * A failure is recorded and thrown on, so that the queue tries again with growing pauses.
 */
export async function runJob(
  handler: JobHandler,
  payload: unknown,
  { clock, log, ...ground }: JobSurroundings,
): Promise<void> {
  const { name } = handler.definition;
  const startedAt = clock.now();
  try {
    await handler.run(rootContext(ground, null, startedAt, NO_ORIGIN), withoutCron(payload));
    await recordRun(ground.db, name, startedAt, null);
  } catch (error) {
    log.error({ job: name, error: describeError(error) }, 'job failed');
    await recordRun(ground.db, name, startedAt, describeError(error).message);
    throw error;
  }
}

function withoutCron(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null || !('_cron' in payload)) return payload;
  const { _cron, ...rest } = payload;
  return rest;
}

const silentLogger = new WorkerLogger(() => () => undefined);
