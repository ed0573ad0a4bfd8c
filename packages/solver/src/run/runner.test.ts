import { describe, expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { parseInstance } from '../index.ts';
import { violations } from '../testing/checker.ts';
import { randomInstance } from '../testing/random-instance.ts';
import type { Phase, Progress } from './progress.ts';
import { startRun } from './runner.ts';

const small = () => randomInstance({ seed: 5, days: 60, artists: 20 });
/** Between them they go through all phases. */
const SCARCE = [44, 45].map((seed) => {
  const input = randomInstance({ seed, days: 60, artists: 12 });
  return { ...input, terms: { ...input.terms, totalBudget: Math.floor(input.terms.totalBudget / 2) } };
});
const LARGE = generate({ weeks: 26, eventDays: 2, artists: 2000, blocked: 0.2, seed: 47 });

/** A worker from source text. */
const workerOf = (code: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'; ${code}`)}`,
  );
const REPORT = `parentPort.postMessage({ type: 'progress', progress: { phase: 'milp' } })`;

describe('runs in a thread of their own', () => {
  test('a run reports its progress and ends with a plan', async () => {
    const reported: Progress[] = [];
    const result = await startRun(small(), { onProgress: (progress) => reported.push(progress) }).result;
    expect(result.status).toBe('solved');
    expect(reported.at(0)?.phase).toBe('start');
    expect(reported.at(-1)).toMatchObject({ phase: 'done', gap: 0 });
    for (const { bound, objective } of reported)
      if (bound !== null) expect(bound).toBeGreaterThanOrEqual(objective);
  });

  test('a run that is cancelled in a phase reports nothing more', async () => {
    for (const phase of ['start', 'search', 'bound', 'fill', 'neighbourhoods', 'milp', 'explain'] as const) {
      const input = SCARCE[phase === 'fill' ? 1 : 0];
      const reported: Phase[] = [];
      const run = startRun(input, {
        onProgress: (progress) => {
          reported.push(progress.phase);
          if (progress.phase !== phase) return;
          run.cancel();
          run.cancel();
        },
      });
      expect(await run.result).toEqual({ status: 'cancelled' });
      expect(reported.filter((own) => own === phase)).toHaveLength(1);
      expect(reported.at(-1)).toBe(phase);
    }
  });

  test('a cancel does not wait for the thread, which may be busy for hours', async () => {
    const run = startRun({}, { workerUrl: workerOf(`${REPORT}; for (;;);`), onProgress: () => run.cancel() });
    expect(await run.result).toEqual({ status: 'cancelled' });
  });

  test('nothing is reported after a cancel, though the thread has sent more', async () => {
    const all = new Int32Array(new SharedArrayBuffer(4));
    let reported = 0;
    const flood = `for (let i = 0; i < 100; i++) { ${REPORT} }
      Atomics.store(workerData.input.all, 0, 1); Atomics.notify(workerData.input.all, 0); for (;;);`;
    const onProgress = (): void => {
      reported++;
      Atomics.wait(all, 0, 0); // until everything has been sent
      run.cancel();
    };
    const run = startRun({ all }, { workerUrl: workerOf(flood), onProgress });
    expect(await run.result).toEqual({ status: 'cancelled' });
    expect(reported).toBe(1);
  });

  test('two runs at once and one after another give the same answers', async () => {
    const [one, two] = await Promise.all([startRun(small()).result, startRun(small()).result]);
    const three = await startRun(small()).result;
    if (one.status !== 'solved' || two.status !== 'solved' || three.status !== 'solved')
      throw new Error('not solved');
    expect(two.answer.assignments).toEqual(one.answer.assignments);
    expect(three.answer.assignments).toEqual(one.answer.assignments);
  });

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

  test('a thread that never answers is given up', async () => {
    const mute = workerOf('setInterval(() => {}, 1000)');
    const result = await startRun({}, { workerUrl: mute, secondsAtMost: 0.2 }).result;
    expect(result).toEqual({ status: 'failed', message: 'the solver failed: no answer within 0.2 seconds' });
  });

  test('a listener that throws is warned of once, and harms neither the run nor the caller', async () => {
    const warned: string[] = [];
    const listen = ({ message }: Error): number => warned.push(message);
    process.on('warning', listen);
    let asked = 0;
    const onProgress = (): void => {
      asked++;
      throw new Error('a broken listener');
    };
    const { status } = await startRun(small(), { onProgress }).result;
    process.off('warning', listen);
    expect([status, asked]).toEqual(['solved', 1]);
    expect(warned).toEqual(['a broken listener']);
  });

  test('a cancel before the thread is up ends it, one after the end changes nothing', async () => {
    const early = startRun(small());
    early.cancel();
    expect((await early.result).status).toBe('cancelled');
    const late = startRun(small());
    const { status } = await late.result;
    late.cancel();
    expect([status, (await late.result).status]).toEqual(['solved', 'solved']);
  });

  test('a search that takes too much memory stops with a plan that keeps the constraints', async () => {
    const result = await startRun({ ...LARGE, timeLimitSeconds: 600 }, { memoryLimitMb: 40 }).result;
    if (result.status !== 'solved') throw new Error(result.status);
    const { stoppedBy, assignments, objective, bound } = result.answer;
    expect(stoppedBy).toBe('memory');
    expect(bound).toBeGreaterThanOrEqual(objective);
    const parsed = parseInstance(LARGE);
    expect(parsed.ok && violations(parsed.instance, assignments)).toEqual([]);
  });

  test('a thread that takes too much memory fails alone', async () => {
    const greedy = 'const all = []; for (let i = 0; ; i++) all.push({ i, text: "x" + i })';
    const result = await startRun({}, { memoryLimitMb: 32, workerUrl: workerOf(greedy) }).result;
    expect(result).toMatchObject({ status: 'failed', message: expect.stringContaining('memory') });
  });
});
