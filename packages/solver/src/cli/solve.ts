/**
 * `npm run solve -- instance.json`: prints the plan of an instance as one table per month, with reasons. `--json`
 * prints the whole answer.
 */
import { readFileSync } from 'node:fs';
import { startRun } from '../run/runner.ts';
import { monthTables } from './month-table.ts';

const USAGE = 2;
/** More wrong fields than this are only counted. */
const SHOWN_ERRORS = 20;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

const [path, ...others] = process.argv.slice(2).filter((word) => word !== '--json');
const isCall = path !== undefined && !path.startsWith('-') && others.length === 0;
process.exitCode = isCall ? await print(path, process.argv.includes('--json')) : usage();

function usage(): number {
  complain('usage: npm run solve -- <instance.json> [--json]');
  return USAGE;
}

/** @returns the instance as it is written, or null once it has been complained about */
function read(file: string): { input: unknown } | null {
  try {
    return { input: JSON.parse(readFileSync(file, 'utf8')) };
  } catch (error) {
    const what = error instanceof SyntaxError ? 'is no JSON' : 'cannot be read';
    complain(`${file} ${what}: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

async function print(file: string, asJson: boolean): Promise<number> {
  const found = read(file);
  if (!found) return USAGE;
  const result = await startRun(found.input, {
    onProgress: ({ phase, objective, bound, gap }) => {
      // Only people watch.
      if (process.stderr.isTTY)
        process.stderr.write(
          `\r${phase}: ${objective} of at most ${bound ?? '?'}, gap ${gap?.toFixed(3) ?? '?'}%\x1b[K`, // money-check: a gap in percent for reading
        );
    },
  }).result;
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  if (result.status === 'solved') {
    say(asJson ? JSON.stringify(result.answer, null, 2) : monthTables(result.answer));
    return 0;
  }
  if (result.status === 'invalid') {
    for (const { path: field, message } of result.errors.slice(0, SHOWN_ERRORS))
      complain(`${field || 'the instance'}: ${message}`);
    const more = result.errors.length - SHOWN_ERRORS;
    if (more > 0) complain(`and ${more} more`);
  } else complain(result.status === 'failed' ? result.message : result.status);
  return 1;
}
