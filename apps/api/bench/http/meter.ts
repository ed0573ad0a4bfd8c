/**
 * Loaded into both servers of `bench:http` before their own code. It counts the statements that are sent to PostgreSQL and tells, over the
 * channel of the child process, what the process has used so far.
 */
import pg from 'pg';

export interface Reading {
  /** Microseconds of CPU of the whole process, its threads included. */
  cpu: number;
  /** Statements sent to PostgreSQL, BEGIN and COMMIT among them. */
  statements: number;
}

let statements = 0;
const send = pg.Client.prototype.query as (...args: unknown[]) => unknown;
pg.Client.prototype.query = function count(this: pg.Client, ...args: unknown[]): unknown {
  statements += 1;
  return send.apply(this, args);
} as typeof pg.Client.prototype.query;

process.on('message', (message) => {
  if (message !== 'read') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system, statements } satisfies Reading);
});
// The server's own life must not depend on this channel.
process.channel?.unref();
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
