import { Worker } from 'node:worker_threads';
import { DEFAULT_TIME_LIMIT, MAX_TIME_LIMIT } from '../input/instance.ts';
import type { Progress } from './progress.ts';
import type { SolveResult } from './solve.ts';
import type { WorkerInput, WorkerMessage } from './worker.ts';

/** How a run ends: as `solve` does, cancelled, or because its thread failed. Never with an exception. */
export type RunResult = SolveResult | { status: 'cancelled' } | { status: 'failed'; message: string };

export interface Run {
  result: Promise<RunResult>;
  /** Ends the run's thread wherever it is; the result is `cancelled` unless there was one. Harmless when repeated. */
  cancel: () => void;
}

export interface RunOptions {
  /** One that throws harms nothing: a warning is emitted, and it is not called again. */
  onProgress?: (progress: Progress) => void;
  /** For all memory of the run's thread; 512 by default. Above it the search stops with what it has; a heap that grows past it ends the thread. */
  memoryLimitMb?: number;
  /** After which a thread that has not answered is ended; by default a minute and three times the time limit, for busy machines. */
  secondsAtMost?: number;
  /** Another worker than the solver's, to test how failures are handled. */
  workerUrl?: URL;
}

const MEMORY_MB = 512;
const MEGABYTE = 1024 * 1024;

/**
 * Solves in a thread of its own: the caller stays responsive, several runs go side by side, and a failure inside breaks
 * only the run. A cancelled run stops at once, because its thread is ended, which frees its memory.
 */
export function startRun(input: unknown, options: RunOptions = {}): Run {
  const { memoryLimitMb = MEMORY_MB, workerUrl = new URL('./worker.ts', import.meta.url) } = options;
  const workerData: WorkerInput = { input, memoryLimit: memoryLimitMb * MEGABYTE };
  const { promise, resolve } = Promise.withResolvers<RunResult>();
  let worker: Worker;
  try {
    worker = new Worker(workerUrl, { workerData, resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb } });
  } catch (error) {
    // For instance an input that cannot be copied to a thread.
    return { result: Promise.resolve(failed(error)), cancel: () => {} };
  }
  let isOver = false;
  const end = async (result: RunResult): Promise<void> => {
    if (isOver) return;
    isOver = true;
    clearTimeout(watch);
    await worker.terminate();
    resolve(result);
  };
  const { secondsAtMost = secondsFor(input) } = options;
  const watch = setTimeout(
    () => void end(failed(new Error(`no answer within ${secondsAtMost} seconds`))),
    secondsAtMost * 1000,
  );
  const report = guarded(options.onProgress);
  worker.on('message', (message: WorkerMessage) => {
    if (message.type === 'result') void end(message.result);
    else if (!isOver) report(message.progress);
  });
  worker.on('error', (error) => void end(failed(error)));
  worker.on('exit', (code) => void end(failed(new Error(`the solver's thread ended with code ${code}`))));
  return { result: promise, cancel: () => void end({ status: 'cancelled' }) };
}

/** A listener that throws inside an event handler would end the caller's whole process. */
function guarded(onProgress: RunOptions['onProgress']): (progress: Progress) => void {
  let listener = onProgress;
  return (progress) => {
    try {
      listener?.(progress);
    } catch (error) {
      listener = undefined;
      process.emitWarning(error instanceof Error ? error : String(error));
    }
  };
}

/** The input is parsed in the thread only; here its time limit is used if it is a valid one. */
function secondsFor(input: unknown): number {
  const { timeLimitSeconds } = (input ?? {}) as { timeLimitSeconds?: unknown };
  const isLimit = typeof timeLimitSeconds === 'number' && timeLimitSeconds >= 0;
  return 60 + 3 * (isLimit ? Math.min(timeLimitSeconds, MAX_TIME_LIMIT) : DEFAULT_TIME_LIMIT);
}

function failed(error: unknown): RunResult {
  const message = error instanceof Error ? error.message : String(error);
  return { status: 'failed', message: `the solver failed: ${message}` };
}
