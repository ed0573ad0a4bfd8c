import pg from 'pg';
import { describeError, type Logger } from '../log.ts';

export interface PersistentConnection {
  query(text: string, values?: unknown[]): Promise<pg.QueryResult>;
  close(): Promise<void>;
}

export interface PersistentConnectionOptions {
  connectionString: string;
  /** Shown in `pg_stat_activity`. */
  name: string;
  log: Logger;
  /** What makes a new session what the lost one was: LISTEN, advisory locks. */
  prepare(client: pg.Client): Promise<void>;
  onNotification?(payload: string): void;
}

const PAUSE = 500;

/**
 * One connection outside of the pool, for what lives as long as its session: advisory locks and LISTEN. When the
 * database goes away it is opened again until it is back.
 */
export async function openPersistentConnection(
  options: PersistentConnectionOptions,
): Promise<PersistentConnection> {
  let closed = false;
  let client: pg.Client | null = null;
  client = await open();
  let turn: Promise<unknown> = Promise.resolve();

  async function open(): Promise<pg.Client> {
    const opened = new pg.Client({
      connectionString: options.connectionString,
      application_name: options.name,
    });
    let lost = false;
    // A terminated connection says so more than once; the first word counts.
    opened.on('error', () => {
      if (lost || closed) return;
      lost = true;
      if (opened === client) void reopen();
    });
    opened.on('notification', ({ payload }) => payload && options.onNotification?.(payload));
    await opened.connect();
    await options.prepare(opened);
    return opened;
  }

  async function reopen(): Promise<void> {
    options.log.warn({ session: options.name }, 'database session lost');
    while (!closed) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      try {
        client = await open();
        return;
      } catch (error) {
        options.log.warn(
          { session: options.name, error: describeError(error).message },
          'database session not back yet',
        );
      }
    }
  }

  return {
    query(text, values) {
      // A connection does one thing at a time; what fails does not hold up the next.
      const answer = turn.then(() => {
        if (!client) throw new Error('the session is not open');
        return client.query(text, values);
      });
      turn = answer.catch(() => undefined);
      return answer;
    },
    async close() {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}
