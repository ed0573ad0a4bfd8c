import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

const LOG = new URL('./log.ts', import.meta.url).href;

/** What a process of its own has written when it has ended. */
async function linesOf(code: string): Promise<Record<string, unknown>[]> {
  const source = `import { createLogger } from ${JSON.stringify(LOG)}; const log = createLogger('info'); ${code}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [written] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return written
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('lines of the log', () => {
  it.each([
    ['ends by itself', ''],
    ['is ended in the same turn', 'process.exit(3);'],
    ['breaks in the same turn', "throw new Error('broken');"],
    ['breaks in a promise', "await Promise.reject(new Error('broken'));"],
  ])('are all written where the process %s', async (_how, end) => {
    const logged = 'for (let n = 0; n < 500; n += 1) log.info({ n }, "said");';
    const lines = await linesOf(`${logged} log.child({ part: 'other' }).warn('last'); ${end}`);
    expect(lines.map(({ n }) => n)).toEqual([...Array.from({ length: 500 }, (_, n) => n), undefined]);
    expect(lines.at(-1)).toMatchObject({ msg: 'last', part: 'other' });
  });

  it('are written in the turn after theirs, in the order of their loggers’ calls', async () => {
    const lines = await linesOf(`
      log.info('first');
      createLogger('info').info('second');
      log.info('third');
      setImmediate(() => setImmediate(() => process.kill(process.pid, 'SIGKILL')));
    `);
    expect(lines.map(({ msg }) => msg)).toEqual(['first', 'second', 'third']);
  });
});
