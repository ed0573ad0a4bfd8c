import type { Edges } from '../edges.ts';
import { createDatabase, createPool } from '../platform/db/database.ts';

/** A load that a crash interrupts starts over anyway: none of its thousands of commits has to wait for the disk. */
export async function withHurriedDatabase(
  edges: Edges,
  work: (edges: Edges) => Promise<void>,
): Promise<void> {
  const { connectionString, config, log } = edges;
  const pool = createPool({
    connectionString,
    max: Math.min(4, config.DATABASE_POOL),
    durable: false,
    onError: (error) => log.warn({ error: error.message }, 'database connection lost'),
  });
  try {
    await work({ ...edges, pool, db: createDatabase(pool) });
  } finally {
    await pool.end();
  }
}
