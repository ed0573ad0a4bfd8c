/** `npm run solve -- instance.json`: prints the plan of an instance as a table a month, with reasons. `--json` prints the whole answer. */
import { readFileSync } from 'node:fs';
import { startRun } from '../run/runner.ts';
import { monthTables } from './month-table.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

const [path] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
process.exitCode = path === undefined ? usage() : await print(path, process.argv.includes('--json'));

function usage(): number {
  complain('usage: npm run solve -- <instance.json> [--json]');
  return 2;
}

async function print(file: string, asJson: boolean): Promise<number> {
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    complain(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
    return 2;
  }
  const result = await startRun(input, {
    onProgress: ({ phase, objective, bound, gap }) => {
      // Only people watch.
      if (process.stderr.isTTY)
        process.stderr.write(
          `\r${phase}: ${objective} of at most ${bound ?? '?'}, gap ${gap ?? '?'} %\x1b[K`,
        );
    },
  }).result;
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  if (result.status === 'solved') {
    say(asJson ? JSON.stringify(result.answer, null, 2) : monthTables(result.answer));
    return 0;
  }
  if (result.status === 'invalid')
    for (const { path: field, message } of result.errors) complain(`${field || 'the instance'}: ${message}`);
  else complain(result.status === 'failed' ? result.message : result.status);
  return 1;
}
