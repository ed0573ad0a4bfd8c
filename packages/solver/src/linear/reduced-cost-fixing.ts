import { at } from '@backline/kernel';
import type { Plan } from '../model/plan.ts';
import type { LagrangianBound } from './lagrangian-bound.ts';
import type { Pairs } from './pairs.ts';

/** Objectives are integers; a bound may be off by rounding errors. */
const ROUNDING = 1e-6;

/** A bound on integer objectives, rounded down. */
export const integerBound = (bound: number): number => Math.floor(bound + ROUNDING);

/**
 * Reduced-cost fixing. A plan that contains a certain pair has at most the objective (bound - the slot's dual + the pair's
 * reduced cost); where that is less than one point above the incumbent, the pair is fixed at 0, which excludes no better
 * plan. Exact for any valid bound. docs/solver.md, fixing.
 * @returns the pairs that are not fixed, always with those of the incumbent
 */
export function pairsAfterFixing(
  incumbent: Plan,
  pairs: Pairs,
  { value, slotDuals, reducedCosts }: LagrangianBound,
): number[] {
  const needed = incumbent.objective + 1 - ROUNDING;
  const kept: number[] = [];
  for (let pair = 0; pair < pairs.count; pair++) {
    const slot = pairs.slotOf(pair);
    const most = value - at(slotDuals, slot) + at(reducedCosts, pair);
    if (most >= needed || incumbent.artistIn(slot) === pairs.artistOf(pair)) kept.push(pair);
  }
  return kept;
}

/** The core problem: the pairs whose reduced cost is nearest to their slot's dual, always with those of the incumbent. */
export function corePairs(
  incumbent: Plan,
  pairs: Pairs,
  { slotDuals, reducedCosts }: LagrangianBound,
  kept: readonly number[],
  count: number,
): number[] {
  const distanceOf = (pair: number): number => {
    const slot = pairs.slotOf(pair);
    if (incumbent.artistIn(slot) === pairs.artistOf(pair)) return -1;
    return at(slotDuals, slot) - at(reducedCosts, pair);
  };
  const rated = kept.map((pair) => ({ pair, distance: distanceOf(pair) }));
  rated.sort((a, b) => a.distance - b.distance || a.pair - b.pair);
  return rated
    .slice(0, count)
    .map(({ pair }) => pair)
    .sort((a, b) => a - b);
}
