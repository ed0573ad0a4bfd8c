import { hash } from 'node:crypto';
import pg from 'pg';
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

const lockKey = (workerId: string): string =>
  BigInt.asIntN(64, BigInt(`0x${hash('sha256', workerId).slice(0, 16)}`)).toString();

export async function createLiveness(connectionString: string, log: Logger): Promise<Liveness> {
  const held = new Set<string>();
  let stopped = false;
  let session = await openSession();

  async function openSession(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString, application_name: 'backline-liveness' });
    client.on('error', (error) => {
      log.warn({ error: error.message }, 'liveness session lost');
      if (!stopped) setTimeout(() => void reopen(), 500).unref();
    });
    await client.connect();
    for (const workerId of held) await client.query('select pg_advisory_lock($1)', [lockKey(workerId)]);
    return client;
  }

  async function reopen(): Promise<void> {
    if (stopped) return;
    try {
      session = await openSession();
    } catch {
      setTimeout(() => void reopen(), 500).unref();
    }
  }

  return {
    async hold(workerId) {
      held.add(workerId);
      await session.query('select pg_advisory_lock($1)', [lockKey(workerId)]);
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
    async stop() {
      stopped = true;
      await session.end().catch(() => undefined);
    },
  };
}

async function isDead(pool: pg.Pool, workerId: string): Promise<boolean> {
  const key = lockKey(workerId);
  const { rows } = await pool.query<{ free: boolean }>(
    // The lock ends with the statement's own transaction: taking it is only the question.
    'select pg_try_advisory_xact_lock($1) as free',
    [key],
  );
  return rows[0]?.free === true;
}
