import { parentPort, workerData } from 'node:worker_threads';
import type { Progress } from './progress.ts';
import { type SolveResult, solve } from './solve.ts';

/** What a run's thread is given. */
export interface WorkerInput {
  input: unknown;
  memoryLimit: number;
}

export type WorkerMessage =
  | { type: 'progress'; progress: Progress }
  | { type: 'result'; result: SolveResult };

const send = (message: WorkerMessage): void => parentPort?.postMessage(message);
const { input, memoryLimit } = workerData as WorkerInput;

const result = await solve(input, {
  memoryLimit,
  onProgress: (progress) => send({ type: 'progress', progress }),
});
send({ type: 'result', result });
