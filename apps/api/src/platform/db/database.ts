import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.generated.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;
/** Where something may be written: a transaction, or the pool where a single statement needs none. */
export type Writable = Database | Tx;
/**
 * Where something is read: all that a query needs and nothing that writes. Transactions and pools are such places too. Raw SQL could say
 * anything; what routes that read are given refuses to write in PostgreSQL itself.
 */
export type Queryable = Pick<Database, 'selectFrom' | 'selectNoFrom' | 'with' | 'getExecutor'>;

const INT8 = 20;
const DATE = 1082;
const TIME = 1083;
const TIMESTAMPTZ = 1184;

/** Sums in paise stay far below 2^53; a value beyond it must stop the request rather than lose a paisa. */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer out of range: ${text}`);
  return value;
}

const parseAnyInstant: (text: string) => unknown = pg.types.getTypeParser(TIMESTAMPTZ);

/** What a server answers whose zone is UTC, such as our own: `2026-11-28 16:21:42.123456+00`. */
const UTC_INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?\+00$/;

/** Rows are full of instants. The engine's own reading of ISO text costs a fifth of the driver's, which is left what is written otherwise. */
export function parseInstant(text: string): unknown {
  if (!UTC_INSTANT.test(text)) return parseAnyInstant(text);
  return new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);
}

/** Local dates and times are text: a JavaScript Date would move them into the machine's zone. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [INT8, parseInt8],
  [DATE, (text) => text],
  [TIMESTAMPTZ, parseInstant],
  [TIME, (text) => text.slice(0, 5)],
]);

export interface PoolOptions {
  connectionString: string;
  max: number;
  onError: (error: Error) => void;
  /** False: a commit does not wait for the disk, and a crash of the database server may lose the last ones. */
  durable?: boolean;
  /** PostgreSQL refuses every statement that writes. */
  readOnly?: boolean;
  /** Milliseconds; without them nothing is limited, as in commands that may take their time. */
  limits?: DatabaseLimits;
}

/** So that one locked row or one silent server does not silence everything that is asked after it. */
export interface DatabaseLimits {
  /** How long a caller waits for a connection. */
  acquire: number;
  /** How long one statement may take. */
  statement: number;
  /** How long a statement waits for what another one has locked. */
  lock: number;
  /** How long a transaction may do nothing. */
  idle: number;
}

/**
 * A connection pool. Both the pool and every client get an error listener: without one a restart of the database would end this process.
 * Connections stay open while they are idle: a timer at each return would cost a tenth of a short statement.
 */
export function createPool(options: PoolOptions): pg.Pool {
  const { connectionString, max, onError, limits } = options;
  const settings = settingsOf(options);
  const pool = new pg.Pool({
    connectionString,
    max,
    idleTimeoutMillis: 0,
    ...(limits && { connectionTimeoutMillis: limits.acquire }),
    application_name: 'backline',
    ...(settings
      ? { onConnect: (client: pg.ClientBase) => client.query(settings).then(() => undefined) }
      : {}),
    types: {
      getTypeParser: ((oid: number, format: 'text' | 'binary') =>
        PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

/** Said by statements and not by start-up options, which an address with options of its own would replace. */
function settingsOf({ durable = true, readOnly = false, limits }: PoolOptions): string {
  return [
    ...(limits
      ? [
          `set statement_timeout = ${limits.statement}`,
          `set lock_timeout = ${limits.lock}`,
          `set idle_in_transaction_session_timeout = ${limits.idle}`,
        ]
      : []),
    ...(durable ? [] : ['set synchronous_commit = off']),
    ...(readOnly ? ['set default_transaction_read_only = on'] : []),
  ].join('; ');
}

/** snake_case in the database, camelCase in the code. */
export function createDatabase(pool: pg.Pool): Database {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
}
