import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.generated.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;
/** A transaction, or the pool where a single statement needs none. */
export type Queryable = Database | Tx;

const INT8 = 20;
const DATE = 1082;
const TIME = 1083;

/** Sums in paise stay far below 2^53; a value beyond it must stop the request rather than lose a paisa. */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer out of range: ${text}`);
  return value;
}

/** Local dates and times are text: a JavaScript Date would move them into the machine's zone. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [INT8, parseInt8],
  [DATE, (text) => text],
  [TIME, (text) => text.slice(0, 5)],
]);

export interface PoolOptions {
  connectionString: string;
  max: number;
  onError: (error: Error) => void;
  /** False: a commit does not wait for the disk, and a crash of the database server may lose the last ones. */
  durable?: boolean;
}

/**
 * The connection pool. Both the pool and every client get an error listener: without one a restart of the
 * database would end this process.
 */
export function createPool({ connectionString, max, onError, durable = true }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    application_name: 'backline',
    ...(durable ? {} : { options: '-c synchronous_commit=off' }),
    types: {
      getTypeParser: ((oid: number, format: 'text' | 'binary') =>
        PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

/** snake_case in the database, camelCase in the code. */
export function createDatabase(pool: pg.Pool): Database {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
}
