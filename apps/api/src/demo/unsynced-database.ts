import type { Adapters } from '../adapters.ts';
import { createDatabase, createPool } from '../platform/db/database.ts';

/** A load that a crash interrupts starts over anyway: none of its thousands of commits has to wait for the disk. */
export async function withUnsyncedDatabase(
  adapters: Adapters,
  work: (adapters: Adapters) => Promise<void>,
): Promise<void> {
  const { connectionString, config, log } = adapters;
  const pool = createPool({
    connectionString,
    max: Math.min(4, config.DATABASE_POOL),
    durable: false,
    onError: (error) => log.warn({ error: error.message }, 'database connection lost'),
  });
  try {
    await work({ ...adapters, pool, db: createDatabase(pool) });
  } finally {
    await pool.end();
  }
}
