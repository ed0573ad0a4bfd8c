/** The product cannot start as it was asked to; the message says why, and there is nothing to debug. */
export class StartError extends Error {}

/** The embedded database did not come up, or went down while the product was opening on it. */
export class EmbeddedDatabaseError extends Error {
  readonly folder: string;

  /** @param cause what PostgreSQL wrote, or an error */
  constructor(folder: string, cause: unknown) {
    super(`The embedded database in ${folder} cannot be used: ${lastWord(cause)}`, { cause });
    this.folder = folder;
  }
}

function lastWord(cause: unknown): string {
  const lines = everythingSaid(cause).trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? '';
}

const SPACE_NEEDED = '200 MB';

/** What the system, PostgreSQL and SQLite say of the few things that an operator can put right. */
const FULL = /\b(ENOSPC|EDQUOT|53100)\b|No space left on device|Disk quota exceeded|database or disk is full/;
const READ_ONLY = /\bEROFS\b|Read-only file system|attempt to write a readonly database/;
const FORBIDDEN = /\bEACCES\b|\bEPERM\b|Permission denied|unable to open database file/;
const NO_FOLDER = /\bENOTDIR\b|\bEEXIST\b.*mkdir/;
const NAMELESS = /could not look up effective user ID (\d+)/;
const SILENT = /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)\b/;

/**
 * One sentence for what an operator can put right: what is wrong, and what to do.
 * @param dataDir the data folder that was to be used
 * @returns null for anything else: a fault of ours, which keeps its stack
 */
export function wordsForStart(error: unknown, dataDir: string): string | null {
  if (error instanceof StartError) return error.message;
  if (isListening(error)) return wordsForListening(error);
  const said = everythingSaid(error);
  const folder = error instanceof EmbeddedDatabaseError ? error.folder : dataDir;
  const [, uid] = NAMELESS.exec(said) ?? [];
  if (uid)
    return `PostgreSQL runs for users with a name only, and user ${uid} has no line in /etc/passwd: start Backline as a user of this machine, or set DATABASE_URL.`;
  if (FULL.test(said))
    return `The disk that holds ${folder} is full: free ${SPACE_NEEDED} there, or set DATA_DIR to a folder on another disk.`;
  if (READ_ONLY.test(said))
    return `The disk that holds ${folder} is read-only: set DATA_DIR to a folder that can be written.`;
  if (FORBIDDEN.test(said))
    return `This user may not work in ${folder}: start Backline as its owner, or set DATA_DIR to a folder of your own.`;
  if (NO_FOLDER.test(said))
    return `There can be no folder ${folder}, because a file is in its place: move that, or set DATA_DIR to a folder.`;
  return error instanceof EmbeddedDatabaseError ? wordsOfPostgres(error) : wordsForDatabase(error, said);
}

/** Its own words need no stack; an error of ours that came up on the way does. */
const wordsOfPostgres = ({ cause, message }: EmbeddedDatabaseError): string | null =>
  typeof cause === 'string' ? message : null;

type Listening = NodeJS.ErrnoException & { port?: number; address?: string };

const isListening = (error: unknown): error is Listening =>
  error instanceof Error && 'syscall' in error && error.syscall === 'listen';

function wordsForListening({ code, port, address, message }: Listening): string {
  if (code === 'EADDRINUSE')
    return `Another program listens on port ${port} already: stop it, or set PORT to another number.`;
  if (code === 'EACCES') return `This user may not listen on port ${port}: set PORT to a number above 1023.`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${address}: set HOST to one that it has.`;
  return message;
}

function wordsForDatabase(error: unknown, said: string): string | null {
  const [code] = SILENT.exec(said) ?? [];
  if (code) return `The database does not answer (${code}): start it, or correct DATABASE_URL.`;
  if (error instanceof Error && 'severity' in error && error.severity === 'FATAL')
    return `The database refuses the connection (${error.message}): correct DATABASE_URL.`;
  return null;
}

/** Messages and codes of an error, of its causes, and of those that it gathers. */
function everythingSaid(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : '';
  const { code } = error as NodeJS.ErrnoException;
  const gathered = error instanceof AggregateError ? error.errors : [];
  return [code ?? '', error.message, ...[error.cause, ...gathered].map(everythingSaid)].join('\n');
}
