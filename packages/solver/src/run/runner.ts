import { Worker } from 'node:worker_threads';
import type { Progress } from './pipeline.ts';
import type { SolveResult } from './solve.ts';
import type { WorkerInput, WorkerMessage } from './worker.ts';

/** How a run ends: as `solve` does, or because it was cancelled, or because its thread failed. Never as an exception. */
export type RunResult = SolveResult | { status: 'cancelled' } | { status: 'failed'; message: string };

export interface Run {
  result: Promise<RunResult>;
  /** Ends the run's thread, wherever it is; the result is `cancelled` unless it had one. Harmless when repeated. */
  cancel: () => void;
}

export interface RunOptions {
  onProgress?: (progress: Progress) => void;
  /** For all that the run's thread takes; 512 by default. Above it the search stops with what it has; a heap that grows past it ends the thread. */
  memoryLimitMb?: number;
  /** Another thread than the solver's, to see how failures are met. */
  workerUrl?: URL;
}

const MEMORY_MB = 512;
const MEGABYTE = 1024 * 1024;

/**
 * Solves in a thread of its own: the caller stays responsive, several runs go side by side, a cancelled one stops within the second because its thread is ended,
 * its memory goes with it, and whatever breaks in there breaks only the run.
 */
export function startRun(input: unknown, options: RunOptions = {}): Run {
  const {
    onProgress,
    memoryLimitMb = MEMORY_MB,
    workerUrl = new URL('./worker.ts', import.meta.url),
  } = options;
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
    await worker.terminate();
    resolve(result);
  };
  worker.on('message', (message: WorkerMessage) => {
    if (message.type === 'result') void end(message.result);
    else if (!isOver) onProgress?.(message.progress);
  });
  worker.on('error', (error) => void end(failed(error)));
  worker.on('exit', (code) => void end(failed(new Error(`the solver's thread ended with code ${code}`))));
  return { result: promise, cancel: () => void end({ status: 'cancelled' }) };
}

function failed(error: unknown): RunResult {
  const message = error instanceof Error ? error.message : String(error);
  return { status: 'failed', message: `the solver failed: ${message}` };
}
