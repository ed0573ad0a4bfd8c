import { getHeapStatistics } from 'node:v8';
import { type InputError, type Instance, parseInstance } from '../input/instance.ts';
import { type Highs, loadHighs } from '../linear/highs.ts';
import { lockProblems } from '../model/lock-problems.ts';
import { prepare } from '../model/plan.ts';
import { type Answer, answerOf } from './answer.ts';
import { gapOf, type Progress, type SolveControl, solveTask } from './pipeline.ts';

export type SolveResult = { status: 'solved'; answer: Answer } | { status: 'invalid'; errors: InputError[] };

export interface SolveOptions {
  onProgress?: (progress: Progress) => void;
  /** Bytes of this thread (JavaScript, its buffers, WebAssembly) above which the search stops and answers with what it has. */
  memoryLimit?: number;
  /** Explanations may take this much longer than the search; what they have no time for is left out. 1.5 by default. */
  explainSeconds?: number;
}

const EXPLAIN_SECONDS = 1.5;

/**
 * Solves in this thread, which it blocks: servers use `startRun`. Never throws for what the input holds.
 * @returns the plan with its proof and reasons, or every field that is wrong
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
  const errors = lockProblems(task.problem);
  if (errors.length > 0) return { status: 'invalid', errors };
  const highs = await loadHighs();
  const { onProgress, memoryLimit = Number.POSITIVE_INFINITY, explainSeconds = EXPLAIN_SECONDS } = options;
  const isFull = (): boolean => memoryTaken(highs) > memoryLimit;
  const control: SolveControl = {
    elapsed,
    isFull,
    ...(onProgress ? { onProgress } : {}),
  };
  const outcome = solveTask(highs, task, control);
  const { plan, bound } = outcome;
  const tell = (phase: Progress['phase']): void =>
    onProgress?.({
      phase,
      seconds: elapsed(),
      objective: plan.points,
      bound,
      gap: 100 * gapOf(bound, plan.points),
    });
  tell('explain');
  const until = elapsed() + explainSeconds;
  const answer = answerOf(highs, outcome, elapsed, () => elapsed() > until || isFull());
  tell('done');
  return { status: 'solved', answer };
}

/** Buffers and WebAssembly are not part of the heap that a thread's own limit watches. */
function memoryTaken({ memoryBytes }: Highs): number {
  const { used_heap_size: heap, external_memory: buffers } = getHeapStatistics();
  return heap + buffers + memoryBytes;
}
