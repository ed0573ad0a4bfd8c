import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Worker } from 'node:worker_threads';
import { describe, expect, test, vi } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { type InstanceInput, parseInstance } from '../index.ts';
import { type Highs, loadHighs, type Model } from '../linear/highs.ts';
import { pairsOf } from '../linear/pairs.ts';
import { solveRelaxation } from '../linear/relaxation.ts';
import { eligibleArtists, lockedCalendar } from '../model/eligible-artists.ts';
import { prepare, type Task } from '../model/task.ts';
import { randomInstance } from '../testing/random-instance.ts';
import { answerOf } from './answer.ts';
import { type SolveControl, solveTask } from './pipeline.ts';
import type { Phase, StopReason } from './progress.ts';
import { type RunOptions, startRun } from './runner.ts';

// What a run holds is counted: its models, its thread, its timers, its objects. The memory of the process swings by a fifth without any leak.

/** Every thread that the runner has started. */
const threads = vi.hoisted((): Worker[] => []);
vi.mock('node:worker_threads', async (load) => {
  const actual = await load<typeof import('node:worker_threads')>();
  class WatchedWorker extends actual.Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      threads.push(this);
    }
  }
  return { ...actual, Worker: WatchedWorker };
});

/** Too little money for all slots. */
function scarce(seed: number): InstanceInput {
  const input = randomInstance({ seed, days: 60, artists: 12 });
  const totalBudget = Math.floor(input.terms.totalBudget / 2);
  return { ...input, terms: { ...input.terms, totalBudget } };
}

/** Goes through these phases. */
const SCARCE = scarce(30);
const PHASES: Phase[] = ['search', 'bound', 'fill', 'neighbourhoods', 'milp'];
/** A relaxation in one piece. */
const MEDIUM = generate({ weeks: 13, eventDays: 2, artists: 200, blocked: 0.2, seed: 3 });
/** Enough pairs for column generation. */
const LARGE = generate({ weeks: 8, eventDays: 2, artists: 500, blocked: 0.2, seed: 3 });

const NO_CLOCK: SolveControl = { elapsed: () => 0 };

function taskFor(input: unknown): Task {
  const parsed = parseInstance(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return prepare(parsed.instance);
}

/** HiGHS, with a list of all models that are created. */
async function watchedHighs(): Promise<{ highs: Highs; models: Model[] }> {
  const real = await loadHighs();
  const models: Model[] = [];
  const createModel: Highs['createModel'] = (...args) => {
    const model = real.createModel(...args);
    models.push(model);
    return model;
  };
  const highs = new Proxy(real, {
    get: (target, key) => (key === 'createModel' ? createModel : Reflect.get(target, key)),
  });
  return { highs, models };
}

const undisposed = (models: readonly Model[]): number => models.filter(({ disposed }) => !disposed).length;

test.each<[string, unknown, Phase[]]>([
  ['in every phase', SCARCE, PHASES],
  ['with column generation', LARGE, ['bound', 'milp']],
])('every model is disposed of: %s', async (_name, input, phases) => {
  const { highs, models } = await watchedHighs();
  const seen = new Set<Phase>();
  const onProgress: SolveControl['onProgress'] = ({ phase }) => seen.add(phase);
  const outcome = solveTask(highs, taskFor(input), { ...NO_CLOCK, onProgress });
  for (const phase of phases) expect(seen).toContain(phase);
  const before = models.length;
  answerOf(highs, outcome, NO_CLOCK.elapsed, () => false);
  expect(before).toBeGreaterThan(0);
  expect(models.length).toBeGreaterThan(before);
  expect(undisposed(models)).toBe(0);
});

describe.each(PHASES.slice(1))('every model is disposed of in phase %s', (last) => {
  test.each<[StopReason, (isLast: () => boolean) => SolveControl]>([
    ['time', (isLast) => ({ elapsed: () => (isLast() ? Number.POSITIVE_INFINITY : 0) })],
    ['memory', (isLast) => ({ ...NO_CLOCK, isMemoryFull: isLast })],
  ])('where the limit of %s stops the search', async (reason, controlBy) => {
    const { highs, models } = await watchedHighs();
    let current: Phase = 'start';
    const control = controlBy(() => current === last);
    const onProgress: SolveControl['onProgress'] = ({ phase }) => {
      current = phase;
    };
    expect(solveTask(highs, taskFor(SCARCE), { ...control, onProgress }).stoppedBy).toBe(reason);
    expect(undisposed(models)).toBe(0);
  });

  test('where a listener throws', async () => {
    const { highs, models } = await watchedHighs();
    const onProgress: SolveControl['onProgress'] = ({ phase, bound }) => {
      // Some reports come from within HiGHS.
      if (phase === last && bound !== null) throw new Error('a broken listener');
    };
    expect(() => solveTask(highs, taskFor(SCARCE), { ...NO_CLOCK, onProgress })).toThrow();
    expect(undisposed(models)).toBe(0);
  });
});

test('a relaxation takes no more WebAssembly memory than the same one before', async () => {
  const highs = await loadHighs();
  const task = taskFor(MEDIUM);
  const pairs = pairsOf(task, eligibleArtists(task.problem));
  const solveOnce = (): unknown =>
    solveRelaxation(highs, task, pairs, lockedCalendar(task.problem), { seed: 1, stop: () => false });
  solveOnce();
  const before = highs.memoryBytes;
  for (let run = 0; run < 5; run++) solveOnce();
  // One model more would take 15 MB.
  expect(highs.memoryBytes).toBe(before);
});

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** How many are still reachable from somewhere. A handle that was closed is let go within a few turns of the event loop. */
async function reachable(references: readonly WeakRef<object>[]): Promise<number> {
  const count = (): number => references.filter((reference) => reference.deref() !== undefined).length;
  for (let turn = 0; turn < 50 && count() > 0; turn++) {
    await new Promise(setImmediate);
    collectGarbage();
  }
  return count();
}

test('nothing keeps the objects of a solve once it is over', async () => {
  const highs = await loadHighs();
  const objects = [scarce(44), scarce(45)].flatMap((input) => {
    const task = taskFor(input);
    const outcome = solveTask(highs, task, NO_CLOCK);
    const answer = answerOf(highs, outcome, NO_CLOCK.elapsed, () => false);
    return [task, outcome.plan, answer].map((object) => new WeakRef<object>(object));
  });
  expect(await reachable(objects)).toBe(0);
});

const workerOf = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const SLEEP = 'setInterval(() => {}, 1000)';
const ANSWER = `(await import('node:worker_threads')).parentPort
  .postMessage({ type: 'result', result: { status: 'invalid', errors: [] } })`;

/** A whole run. @returns how it ended, with references to what it must not hold */
async function endedRun(input: object, options: RunOptions, cancelIn: Phase | null) {
  threads.length = 0;
  const own = structuredClone(input);
  const run = startRun(own, {
    ...options,
    onProgress: ({ phase }) => {
      if (phase === cancelIn) run.cancel();
    },
  });
  const { status } = await run.result;
  // Of a thread that has ended, Node says -1.
  const threadIds = threads.map(({ threadId }) => threadId);
  const objects = [own, ...threads.splice(0)].map((object) => new WeakRef<object>(object));
  return { status, threadIds, objects };
}

test.each<[string, string, object, RunOptions, Phase | null]>([
  ['a plan', 'solved', scarce(45), {}, null],
  ['an answer', 'invalid', {}, { workerUrl: workerOf(`${SLEEP}; ${ANSWER}`) }, null],
  ['a cancel at the start', 'cancelled', LARGE, {}, 'start'],
  ['a cancel within HiGHS', 'cancelled', LARGE, {}, 'milp'],
  ['an error', 'failed', {}, { workerUrl: workerOf(`${SLEEP}; throw new Error('boom')`) }, null],
  ['silence', 'failed', {}, { workerUrl: workerOf(SLEEP), secondsAtMost: 0.01 }, null],
])(
  'the thread has ended and nothing of a run is held after %s',
  async (_name, status, input, options, phase) => {
    const ended = await endedRun(input, options, phase);
    expect([ended.status, ended.threadIds]).toEqual([status, [-1]]);
    expect(await reachable(ended.objects)).toBe(0);
  },
);
