import { at } from '@backline/kernel';
import type { Highs } from '../linear/highs.ts';
import { solveMilp } from '../linear/milp.ts';
import type { Pairs } from '../linear/pairs.ts';
import { EMPTY } from '../model/assignment.ts';
import { freeSlots } from '../model/eligible-artists.ts';
import type { Plan } from '../model/plan.ts';
import { isWithinWindow } from '../model/problem.ts';
import { createRandom, type Random } from './random.ts';

export interface NeighbourhoodOptions {
  stop: () => boolean;
  /** Ends after this many neighbourhoods in a row without an improvement. */
  patience: number;
  onIncumbent: (plan: Plan) => void;
  /** Called where a clock ended the search of a neighbourhood. */
  onTimeOut: () => void;
}

const SECONDS_EACH = 3;
const NODES_EACH = 60;
/** About this many pairs are left free at a time: enough to change something, few enough to be solved at once. */
const PAIRS_EACH = 500;
const SMALLEST = 4;
const GROW = 1.12;
const SHRINK = 0.8;

/**
 * Large neighbourhood search: destroys part of the incumbent by freeing some slots, fixes all others, and repairs it
 * optimally with the MILP. Never worse than the plan given; it proves no bound. It remembers the neighbourhood size that
 * could be solved and its place in the random sequence, so that a resumed search does not repeat itself.
 */
export class LargeNeighbourhoodSearch {
  private readonly highs: Highs;
  private readonly pairs: Pairs;
  private readonly seed: number;
  private readonly random: Random;
  private size: number | null = null;

  constructor(highs: Highs, pairs: Pairs, seed: number) {
    this.highs = highs;
    this.pairs = pairs;
    this.seed = seed;
    this.random = createRandom(seed);
  }

  /** @param kept the pairs that may be used, with those of the incumbent among them */
  run(
    from: Plan,
    kept: readonly number[],
    { stop, patience, onIncumbent, onTimeOut }: NeighbourhoodOptions,
  ): Plan {
    let incumbent = from;
    let failures = 0;
    const free = freeSlots(incumbent.task.problem);
    const pairsPerSlot = Math.max(1, kept.length / Math.max(1, free.length));
    let size = this.size ?? Math.max(SMALLEST, Math.ceil(PAIRS_EACH / pairsPerSlot));
    while (!stop() && failures < patience && free.length > 0) {
      size = Math.min(free.length, size);
      const destroyed = new Set(destroy(incumbent, free, Math.ceil(size), this.random));
      const { plan, finished, timedOut } = solveMilp(
        this.highs,
        incumbent,
        this.pairs,
        subproblem(incumbent, this.pairs, kept, destroyed),
        { seed: this.seed, stop, timeLimit: SECONDS_EACH, nodeLimit: NODES_EACH, gapLimit: 0.99 },
      );
      if (timedOut) onTimeOut();
      failures++;
      // A neighbourhood that was solved to optimality may grow; one that was not was too large.
      size = finished ? size * GROW : Math.max(SMALLEST, size * SHRINK);
      if (plan.objective <= incumbent.objective) continue;
      incumbent = plan;
      failures = 0;
      onIncumbent(incumbent);
    }
    this.size = size;
    return incumbent;
  }
}

/** The slots to free: a run of consecutive ones, scattered ones, or those of some artists with all empty ones. */
function destroy(plan: Plan, free: readonly number[], size: number, random: Random): number[] {
  const kind = random.next();
  if (kind < 0.5) {
    const first = random.below(Math.max(1, free.length - size + 1));
    return free.slice(first, first + size);
  }
  const isScattered = kind < 0.7;
  const rest = isScattered ? [...free] : free.filter((slot) => plan.artistIn(slot) !== EMPTY);
  const chosen = isScattered ? [] : free.filter((slot) => plan.artistIn(slot) === EMPTY);
  while (chosen.length < size && rest.length > 0) {
    const slot = at(rest.splice(random.below(rest.length), 1), 0);
    chosen.push(slot);
    if (isScattered) continue;
    for (const own of plan.slotsOf(plan.artistIn(slot))) {
      const index = rest.indexOf(own);
      if (index >= 0) chosen.push(...rest.splice(index, 1));
    }
  }
  return chosen;
}

/** The pairs of the destroyed slots that are compatible with the fixed rest, and the plan's own pairs of that rest. */
function subproblem(
  plan: Plan,
  pairs: Pairs,
  kept: readonly number[],
  destroyed: ReadonlySet<number>,
): number[] {
  const { problem } = plan.task;
  return kept.filter((pair) => {
    const [artist, slot] = [pairs.artistOf(pair), pairs.slotOf(pair)];
    const isOwn = plan.artistIn(slot) === artist;
    if (isOwn || !destroyed.has(slot)) return isOwn;
    return !plan
      .slotsOf(artist)
      .some((other) => !destroyed.has(other) && isWithinWindow(problem, other, slot));
  });
}
