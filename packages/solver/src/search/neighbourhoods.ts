import { at } from '@backline/kernel';
import type { Highs } from '../linear/highs.ts';
import { solveMilp } from '../linear/milp.ts';
import type { Pairs } from '../linear/pairs.ts';
import { openSlots } from '../model/choices.ts';
import { EMPTY } from '../model/hurdles.ts';
import type { Plan } from '../model/plan.ts';
import { isWithinWindow } from '../model/problem.ts';
import { createRandom, type Random } from './random.ts';

export interface NeighbourhoodOptions {
  stop: () => boolean;
  /** Ends after so many neighbourhoods in a row that brought nothing. */
  patience: number;
  onBetter: (plan: Plan) => void;
  /** A neighbourhood was given up by the clock. */
  onTimeOut: () => void;
}

const SECONDS_EACH = 3;
const NODES_EACH = 60;
/** About so many pairs are left free at a time: enough to move something, few enough to be solved at once. */
const PAIRS_EACH = 500;
const SMALLEST = 4;
const GROW = 1.12;
const SHRINK = 0.8;

/**
 * Large-neighbourhood search: frees some slots (a stretch of the calendar, or scattered ones), keeps all others, and solves that part with the MILP.
 * Never worse than the plan given; knows nothing about the bound. It remembers the size that the solver could manage, and its place in the random
 * sequence, so that a search that is taken up again does not look where it has looked before.
 */
export class NeighbourhoodSearch {
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

  /** @param kept the pairs that may be used, which hold those of the plan */
  run(
    from: Plan,
    kept: readonly number[],
    { stop, patience, onBetter, onTimeOut }: NeighbourhoodOptions,
  ): Plan {
    let plan = from;
    let idle = 0;
    const open = openSlots(plan.task.problem);
    const perSlot = Math.max(1, kept.length / Math.max(1, open.length));
    let size = this.size ?? Math.max(SMALLEST, Math.ceil(PAIRS_EACH / perSlot));
    while (!stop() && idle < patience && open.length > 0) {
      size = Math.min(open.length, size);
      const free = new Set(choose(plan, open, Math.ceil(size), this.random));
      const part = partOf(plan, this.pairs, kept, free);
      const {
        plan: found,
        finished,
        timedOut,
      } = solveMilp(this.highs, plan, this.pairs, part, {
        seed: this.seed,
        stop,
        secondsAtMost: SECONDS_EACH,
        nodesAtMost: NODES_EACH,
        tolerance: 0.99,
      });
      if (timedOut) onTimeOut();
      idle++;
      // What was solved to its end and brought nothing was too small; what was not was too large.
      size = finished ? size * GROW : Math.max(SMALLEST, size * SHRINK);
      if (found.points <= plan.points) continue;
      plan = found;
      idle = 0;
      onBetter(plan);
    }
    this.size = size;
    return plan;
  }
}

/** A stretch of the calendar, scattered slots, or the dates of some artists with all that is empty. */
function choose(plan: Plan, open: readonly number[], size: number, random: Random): number[] {
  const kind = random.next();
  if (kind < 0.5) {
    const first = random.below(Math.max(1, open.length - size + 1));
    return open.slice(first, first + size);
  }
  const rest = kind < 0.7 ? [...open] : open.filter((slot) => plan.artistIn(slot) !== EMPTY);
  const chosen = kind < 0.7 ? [] : open.filter((slot) => plan.artistIn(slot) === EMPTY);
  while (chosen.length < size && rest.length > 0) {
    const slot = at(rest.splice(random.below(rest.length), 1), 0);
    chosen.push(slot);
    if (kind < 0.7) continue;
    for (const date of plan.datesOfArtist(plan.artistIn(slot))) {
      const place = rest.indexOf(date);
      if (place >= 0) chosen.push(...rest.splice(place, 1));
    }
  }
  return chosen;
}

/** Pairs of the free slots that the kept part of the plan leaves possible, and the plan's own pairs elsewhere. */
function partOf(plan: Plan, pairs: Pairs, kept: readonly number[], free: ReadonlySet<number>): number[] {
  const { problem } = plan.task;
  return kept.filter((pair) => {
    const [artist, slot] = [pairs.artistOf(pair), pairs.slotOf(pair)];
    if (!free.has(slot) || plan.artistIn(slot) === artist) return plan.artistIn(slot) === artist;
    return !plan.datesOfArtist(artist).some((date) => !free.has(date) && isWithinWindow(problem, date, slot));
  });
}
