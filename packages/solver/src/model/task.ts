import { at } from '@backline/kernel';
import type { Instance } from '../input/instance.ts';
import { type CoefficientClasses, coefficientClasses } from './coefficients.ts';
import { type Auxiliary, buildModel, type Model } from './model.ts';
import { compile, type Problem } from './problem.ts';

/** A problem with its model: what all parts of the search share. */
export interface Task {
  problem: Problem;
  model: Model;
  classes: CoefficientClasses;
  auxiliaries: readonly LinkedAuxiliary[];
}

/** An auxiliary with all rows that it is in. */
export interface LinkedAuxiliary extends Auxiliary {
  /** The rows that define its value. */
  rows: readonly { row: number; rhs: number; unit: number }[];
  /** The rows of later auxiliaries that its value counts into. */
  usedIn: readonly { row: number; coefficient: number }[];
}

export function prepare(instance: Instance): Task {
  return taskOf(compile(instance));
}

export function taskOf(problem: Problem, model = buildModel(problem)): Task {
  const auxiliaries = model.auxiliaries.map((auxiliary) => ({
    ...auxiliary,
    rows: [] as LinkedAuxiliary['rows'][number][],
    usedIn: [] as LinkedAuxiliary['usedIn'][number][],
  }));
  model.rows.forEach(({ auxiliary, auxiliaryTerms, rhs, unit }, row) => {
    at(auxiliaries, auxiliary).rows.push({ row, rhs, unit });
    for (const { auxiliary: other, coefficient } of auxiliaryTerms)
      at(auxiliaries, other).usedIn.push({ row, coefficient });
  });
  return { problem, model, classes: coefficientClasses(problem, model), auxiliaries };
}
