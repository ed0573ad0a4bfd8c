import { describe, expect, test } from 'vitest';
import { randomInstance } from '../testing/random-instance.ts';
import type { Progress } from './pipeline.ts';
import { startRun } from './runner.ts';

const small = () => randomInstance({ seed: 5, days: 60, artists: 20 });
/** Scarce enough to use its whole time. */
const hard = (seed = 1) => ({ ...randomInstance({ seed, days: 360, artists: 60 }), timeLimitSeconds: 60 });

/** A worker from source text. */
const workerOf = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

describe('runs in a thread of their own', () => {
  test('a run tells its progress and ends with a plan', async () => {
    const told: Progress[] = [];
    const result = await startRun(small(), { onProgress: (progress) => told.push(progress) }).result;
    expect(result.status).toBe('solved');
    expect(told.at(0)?.phase).toBe('start');
    expect(told.at(-1)).toMatchObject({ phase: 'done', gap: 0 });
    for (const { bound, objective } of told)
      if (bound !== null) expect(bound).toBeGreaterThanOrEqual(objective);
  });

  test('a cancelled run answers within a second, in every phase', async () => {
    for (const phase of ['start', 'search', 'bound', 'milp']) {
      const cancelled = Promise.withResolvers<number>();
      const run = startRun(hard(), {
        onProgress: (progress) => {
          if (progress.phase !== phase && progress.phase !== 'done') return;
          cancelled.resolve(performance.now());
          run.cancel();
          run.cancel();
        },
      });
      expect(['cancelled', 'solved']).toContain((await run.result).status);
      expect(performance.now() - (await cancelled.promise)).toBeLessThan(1000);
    }
  });

  test('two runs at once and one after another give the same answers', async () => {
    const [one, two] = await Promise.all([startRun(small()).result, startRun(small()).result]);
    const three = await startRun(small()).result;
    if (one.status !== 'solved' || two.status !== 'solved' || three.status !== 'solved')
      throw new Error('not solved');
    expect(two.answer.assignments).toEqual(one.answer.assignments);
    expect(three.answer.assignments).toEqual(one.answer.assignments);
  });

  test('20 runs in a row leave no memory behind', async () => {
    // One after another the threads warm up what the process keeps for good: code, and the allocator's reserve.
    const tiny = randomInstance({ seed: 2, days: 21, artists: 6 });
    for (let warm = 0; warm < 5; warm++) await startRun(tiny).result;
    const before = process.memoryUsage().rss;
    for (let run = 0; run < 20; run++) expect((await startRun(tiny).result).status).toBe('solved');
    expect(process.memoryUsage().rss / before).toBeLessThan(1.1);
  }, 180_000);

  test('whatever breaks in the thread is a failed run with a message, and the caller lives on', async () => {
    const thrown = await startRun({}, { workerUrl: workerOf('throw new Error("boom")') }).result;
    expect(thrown).toEqual({ status: 'failed', message: 'the solver failed: boom' });
    const left = await startRun({}, { workerUrl: workerOf('process.exit(3)') }).result;
    expect(left).toEqual({
      status: 'failed',
      message: "the solver failed: the solver's thread ended with code 3",
    });
    const silent = await startRun({}, { workerUrl: workerOf('') }).result;
    expect(silent.status).toBe('failed');
    const uncopied = await startRun({ terms: () => 1 }).result;
    expect(uncopied).toMatchObject({ status: 'failed' });
    expect((await startRun(small()).result).status).toBe('solved');
  });

  test('a thread that takes too much memory fails alone', async () => {
    const greedy = 'const all = []; for (let i = 0; ; i++) all.push({ i, text: "x" + i })';
    const result = await startRun({}, { memoryLimitMb: 32, workerUrl: workerOf(greedy) }).result;
    expect(result).toMatchObject({ status: 'failed', message: expect.stringContaining('memory') });
  });
});
