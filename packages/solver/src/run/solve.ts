import { getHeapStatistics } from 'node:v8';
import { type InputError, type Instance, parseInstance } from '../input/instance.ts';
import { type Highs, loadHighs } from '../linear/highs.ts';
import { lockConflicts } from '../model/lock-conflicts.ts';
import { prepare } from '../model/task.ts';
import { type Answer, answerOf } from './answer.ts';
import { type SolveControl, solveTask } from './pipeline.ts';
import { gapOf, type Progress } from './progress.ts';

export type SolveResult = { status: 'solved'; answer: Answer } | { status: 'invalid'; errors: InputError[] };

export interface SolveOptions {
  onProgress?: (progress: Progress) => void;
  /** Bytes of this thread (heap, buffers, WebAssembly) above which the search stops and answers with what it has. */
  memoryLimit?: number;
  /** Time limit of the explanations, after the search; what they have no time for is left out. 1.5 by default. */
  explainSeconds?: number;
}

const EXPLAIN_SECONDS = 1.5;

/**
 * Solves in this thread, which it blocks: servers use `startRun`. Never throws for what the input holds.
 * @returns the plan with its proof and explanations, or every field that is wrong
 */
export async function solve(input: unknown, options: SolveOptions = {}): Promise<SolveResult> {
  const began = performance.now();
  const elapsed = (): number => (performance.now() - began) / 1000;
  const parsed = parseInstance(input);
  if (!parsed.ok) return { status: 'invalid', errors: parsed.errors };
  return solveParsed(parsed.instance, elapsed, options);
}

async function solveParsed(
  instance: Instance,
  elapsed: () => number,
  options: SolveOptions,
): Promise<SolveResult> {
  const task = prepare(instance);
  const errors = lockConflicts(task.problem);
  if (errors.length > 0) return { status: 'invalid', errors };
  const highs = await loadHighs();
  const { onProgress, memoryLimit = Number.POSITIVE_INFINITY, explainSeconds = EXPLAIN_SECONDS } = options;
  const isMemoryFull = (): boolean => memoryTaken(highs) > memoryLimit;
  const control: SolveControl = {
    elapsed,
    isMemoryFull,
    ...(onProgress ? { onProgress } : {}),
  };
  const outcome = solveTask(highs, task, control);
  const { plan, bound } = outcome;
  const report = (phase: Progress['phase']): void =>
    onProgress?.({
      phase,
      seconds: elapsed(),
      objective: plan.objective,
      bound,
      gap: 100 * gapOf(bound, plan.objective),
    });
  report('explain');
  const until = elapsed() + explainSeconds;
  const answer = answerOf(highs, outcome, elapsed, () => elapsed() > until || isMemoryFull());
  report('done');
  return { status: 'solved', answer };
}

/** Buffers and WebAssembly are not in the heap that a thread's own limit watches. */
function memoryTaken({ memoryBytes }: Highs): number {
  const { used_heap_size: heap, external_memory: buffers } = getHeapStatistics();
  return heap + buffers + memoryBytes;
}
