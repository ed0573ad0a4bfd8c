import { expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { startRun } from './runner.ts';

// A file, and hence a process, of its own: what others leave behind would blur the figures.

/** Cancels once the solver works on the largest part. @returns the most memory of the process on the way, in bytes */
async function cancelled(): Promise<number> {
  const input = generate({ weeks: 26, eventDays: 4, artists: 2000, blocked: 0.2, seed: 47 });
  let most = 0;
  const run = startRun(input, {
    onProgress: ({ phase }) => {
      most = Math.max(most, process.memoryUsage().rss);
      if (phase === 'milp') run.cancel();
    },
  });
  expect((await run.result).status).toBe('cancelled');
  return most;
}

test('a cancelled run gives its memory back', async () => {
  const cold = process.memoryUsage().rss;
  const one = (await cancelled()) - cold;
  expect(one).toBeGreaterThan(100_000_000);
  const before = process.memoryUsage().rss;
  for (let run = 0; run < 3; run++) await cancelled();
  // Three that kept theirs would have added three times as much as one takes.
  expect(process.memoryUsage().rss - before).toBeLessThan(one / 2);
});

test('20 runs in a row grow the process by less than a tenth', async () => {
  const input = generate({ weeks: 13, eventDays: 1, artists: 40, blocked: 0.3, seed: 4 });
  // The first threads warm up what the process keeps for good: code, and the allocator's reserve.
  for (let warm = 0; warm < 5; warm++) await startRun(input).result;
  const before = process.memoryUsage().rss;
  for (let run = 0; run < 20; run++) expect((await startRun(input).result).status).toBe('solved');
  expect(process.memoryUsage().rss / before).toBeLessThan(1.1);
}, 180_000);
