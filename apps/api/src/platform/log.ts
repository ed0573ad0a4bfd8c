import pino, { type Logger } from 'pino';

export type { Logger } from 'pino';

/** Structured log lines. Bodies are never logged; these paths are masked all the same, should one slip into an object. */
const SECRETS = [
  'password',
  'newPassword',
  'currentPassword',
  'token',
  'accessToken',
  'authorization',
  'cookie',
  'signature',
];

export function createLogger(level: string, destination?: pino.DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[hidden]' },
  };
  return pino(options, destination ?? standardOutput());
}

let output: pino.DestinationStream | undefined;

/**
 * All lines of one turn of the event loop go out in one write: a busy server ends several requests a turn, and writes are what a line costs.
 * They are written in their turn and at every exit; only a process that is killed in the middle of a turn takes that turn's with it. One for
 * the whole process, however many loggers it has.
 */
function standardOutput(): pino.DestinationStream {
  output ??= openStandardOutput();
  return output;
}

function openStandardOutput(): pino.DestinationStream {
  const stream = pino.destination({ dest: 1, sync: true, minLength: 8_192 });
  let isDue = false;
  const flush = (): void => {
    isDue = false;
    stream.flush();
  };
  process.on('exit', flush);
  return {
    write(line) {
      stream.write(line);
      if (!isDue) setImmediate(flush);
      isDue = true;
    },
  };
}

/** What is safe to keep of an unknown error: parsers quote the body in their messages, so those are left out. */
export function describeError(error: unknown): { name: string; message: string; stack?: string } {
  if (!(error instanceof Error)) return { name: 'unknown', message: 'a value that is no error was thrown' };
  const quotesBody = 'body' in error || error instanceof SyntaxError;
  if (quotesBody) return { name: error.name, message: 'malformed input' };
  return { name: error.name, message: error.message, ...(error.stack ? { stack: error.stack } : {}) };
}
