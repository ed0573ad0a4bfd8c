import { describe, expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { parseInstance } from '../index.ts';
import { violations } from '../testing/checker.ts';
import { randomInstance } from '../testing/random-instance.ts';
import type { Phase, Progress } from './progress.ts';
import { startRun } from './runner.ts';

const small = () => randomInstance({ seed: 5, days: 60, artists: 20 });
const minute = { timeLimitSeconds: 60 };
/** Too few artists for too many dates: keeps the solver busy for a minute. */
const scarce = {
  ...generate({ weeks: 26, eventDays: 4, artists: 50, blocked: 0.2, seed: 141 }),
  ...minute,
};
/** The largest that the benchmark's targets cover. */
const large = {
  ...generate({ weeks: 26, eventDays: 4, artists: 2000, blocked: 0.2, seed: 47 }),
  ...minute,
};

/** Cancels as soon as the phase is reached. @returns how it ended, and how long the end took */
async function cancelledIn(phase: Phase, input: unknown) {
  const asked = Promise.withResolvers<number>();
  const run = startRun(input, {
    onProgress: (progress) => {
      if (progress.phase !== phase) return;
      asked.resolve(performance.now());
      run.cancel();
      run.cancel();
    },
  });
  const { status } = await run.result;
  return { status, took: performance.now() - (await asked.promise) };
}

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

  test.each<[string, unknown, Phase[]]>([
    ['large', large, ['start', 'search', 'bound', 'milp']],
    ['scarce', scarce, ['fill', 'milp', 'neighbourhoods']],
  ])(
    'a cancelled run answers within a second in every phase: %s',
    async (_name, input, phases) => {
      for (const phase of phases) {
        const { status, took } = await cancelledIn(phase, input);
        expect(status, phase).toBe('cancelled');
        expect(took, phase).toBeLessThan(1000);
      }
    },
    180_000,
  );

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

  test('a search that takes too much memory stops with a plan that keeps the rules', async () => {
    const result = await startRun(large, { memoryLimitMb: 80 }).result;
    if (result.status !== 'solved') throw new Error(result.status);
    const { stoppedBy, assignments, objective, bound, seconds } = result.answer;
    expect(stoppedBy).toBe('memory');
    expect(seconds).toBeLessThan(30);
    expect(bound).toBeGreaterThanOrEqual(objective);
    const parsed = parseInstance(large);
    expect(parsed.ok && violations(parsed.instance, assignments)).toEqual([]);
  });

  test('a thread that takes too much memory fails alone', async () => {
    const greedy = 'const all = []; for (let i = 0; ; i++) all.push({ i, text: "x" + i })';
    const result = await startRun({}, { memoryLimitMb: 32, workerUrl: workerOf(greedy) }).result;
    expect(result).toMatchObject({ status: 'failed', message: expect.stringContaining('memory') });
  });
});
