import { at } from '@backline/kernel';
import type { Plan } from '../model/plan.ts';
import type { Pairs } from './pairs.ts';
import type { Bound } from './prices.ts';

/** Objectives are whole points; a bound may be off by the solver's arithmetic. */
const ROUNDING = 1e-6;

/** The most points that a plan can be worth, by a bound. */
export const wholeBound = (bound: number): number => Math.floor(bound + ROUNDING);

/**
 * Reduced-cost fixing: the pairs that can be part of a better plan than the one held, and those that the plan holds. A plan with a certain pair is
 * worth at most (bound - its slot's best + the pair's reduced worth); where that is less than one point over the plan, the pair cannot help, and
 * dropping it loses no better plan. Exact for any valid bound. docs/solver.md, fixing.
 */
export function stillUseful(plan: Plan, pairs: Pairs, { value, best, reduced }: Bound): number[] {
  const needed = plan.points + 1 - ROUNDING;
  const kept: number[] = [];
  for (let pair = 0; pair < pairs.count; pair++) {
    const slot = pairs.slotOf(pair);
    const most = value - at(best, slot) + at(reduced, pair);
    if (most >= needed || plan.artistIn(slot) === pairs.artistOf(pair)) kept.push(pair);
  }
  return kept;
}

/** The most promising of the kept pairs, by what their use would cost at the bound's prices; always with those of the plan. */
export function mostPromising(
  plan: Plan,
  pairs: Pairs,
  { best, reduced }: Bound,
  kept: readonly number[],
  count: number,
): number[] {
  const lossOf = (pair: number): number => {
    const slot = pairs.slotOf(pair);
    return plan.artistIn(slot) === pairs.artistOf(pair) ? -1 : at(best, slot) - at(reduced, pair);
  };
  const rated = kept.map((pair) => ({ pair, loss: lossOf(pair) }));
  rated.sort((a, b) => a.loss - b.loss || a.pair - b.pair);
  return rated
    .slice(0, count)
    .map(({ pair }) => pair)
    .sort((a, b) => a - b);
}
