import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import { EmbeddedDatabaseError, StartError } from '../start-problems.ts';
import { createPool } from './database.ts';
import { startEmbeddedDatabase } from './embedded/start.ts';

/** The database that the configuration names, or the embedded one of the data folder. */
export interface OpenDatabase {
  connectionString: string;
  pool: pg.Pool;
  /** Connections that cannot write. */
  readPool: pg.Pool;
  /**
   * Makes this process the one server of an embedded database: two would each send what the other one sends.
   * @throws StartError with where the other one is
   */
  claim(): Promise<void>;
  /** What goes wrong while the product opens on it: where the disk is full the connection just ends, and PostgreSQL itself knows why. */
  explain(error: unknown): unknown;
  close(): Promise<void>;
}

/** Milliseconds for what still runs on a connection when everything that asks is closed. */
const POOL_PATIENCE = 5_000;

/** @throws what `wordsForStart` has words for */
export async function openDatabase(config: Config, log: Logger): Promise<OpenDatabase> {
  const { DATABASE_URL, DATABASE_POOL, DATABASE_READ_POOL, dataDir, publicUrl } = config;
  const embedded = DATABASE_URL ? null : await startEmbeddedDatabase({ dataDir: join(dataDir, 'postgres') });
  const connectionString = DATABASE_URL ?? embedded?.url ?? '';
  let closing = false;
  // A connection that is being closed may still hear that the server goes too: no news then.
  const onError = (error: Error): void => {
    if (!closing) log.warn({ error: error.message }, 'database connection lost');
  };
  const limits = {
    acquire: config.DATABASE_ACQUIRE_MS,
    statement: config.DATABASE_STATEMENT_MS,
    lock: config.DATABASE_LOCK_MS,
    idle: config.DATABASE_IDLE_MS,
  };
  const pool = createPool({ connectionString, max: DATABASE_POOL, onError, limits });
  const readPool = createPool({ connectionString, max: DATABASE_READ_POOL, onError, limits, readOnly: true });
  return {
    connectionString,
    pool,
    readPool,
    async claim() {
      const other = await embedded?.claim(publicUrl);
      if (other)
        throw new StartError(
          `Backline is already running with the data in ${dataDir} (${other}): open that, or give this one another DATA_DIR.`,
        );
    },
    explain: (error) =>
      embedded && !(error instanceof StartError)
        ? new EmbeddedDatabaseError(embedded.folder, new AggregateError([error, embedded.complaints()]))
        : error,
    async close() {
      closing = true;
      // A connection that something still holds must not keep the server running.
      await Promise.race([
        Promise.all([pool.end(), readPool.end()]),
        pause(POOL_PATIENCE, null, { ref: false }),
      ]);
      await embedded?.stop();
    },
  };
}
