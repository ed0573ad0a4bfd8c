import { hash } from 'node:crypto';
import { at } from '@backline/kernel';
import type pg from 'pg';
import { openPersistentConnection } from '../db/persistent-connection.ts';
import type { Logger } from '../log.ts';

/**
 * Tells living workers from dead ones. graphile-worker itself gives a killed worker's jobs back after four hours. Here every worker holds an
 * advisory lock on a session of its own: the database drops the lock the moment the process is gone, so whoever can take the lock of a
 * worker knows that it is dead and frees its jobs.
 */
export interface Liveness {
  hold(workerId: string): Promise<void>;
  freeDeadWorkers(pool: pg.Pool): Promise<string[]>;
  stop(): Promise<void>;
}

const LOCK = 'select pg_advisory_lock($1)';

const lockKey = (workerId: string): string =>
  BigInt.asIntN(64, BigInt(`0x${hash('sha256', workerId).slice(0, 16)}`)).toString();

export async function createLiveness(connectionString: string, log: Logger): Promise<Liveness> {
  const held = new Set<string>();
  const session = await openPersistentConnection({
    connectionString,
    name: 'backline-liveness',
    log,
    async prepare(client) {
      for (const workerId of held) await client.query(LOCK, [lockKey(workerId)]);
    },
  });
  return {
    async hold(workerId) {
      held.add(workerId);
      await session.query(LOCK, [lockKey(workerId)]);
    },
    async freeDeadWorkers(pool) {
      const { rows } = await pool.query<{ locked_by: string }>(
        'select distinct locked_by from graphile_worker._private_jobs where locked_by is not null',
      );
      const dead: string[] = [];
      for (const { locked_by: workerId } of rows) {
        if (!held.has(workerId) && (await isDead(pool, workerId))) dead.push(workerId);
      }
      if (dead.length > 0) await pool.query('select graphile_worker.force_unlock_workers($1)', [dead]);
      return dead;
    },
    stop: () => session.close(),
  };
}

async function isDead(pool: pg.Pool, workerId: string): Promise<boolean> {
  const key = lockKey(workerId);
  const { rows } = await pool.query<{ free: boolean }>(
    // The lock ends with the statement's own transaction: taking it is only the question.
    'select pg_try_advisory_xact_lock($1) as free',
    [key],
  );
  return at(rows, 0).free;
}
