import { at } from '@backline/kernel';
import { EMPTY } from '../model/assignment.ts';
import { type EligibleArtists, freeSlots, lockedCalendar } from '../model/eligible-artists.ts';
import { Plan } from '../model/plan.ts';
import { artistFee } from '../model/problem.ts';
import type { Task } from '../model/task.ts';

/** Penalties on fees, in filled slots for an average slot's share of the budget. Each is tried, and the best plan is kept. */
const FEE_PENALTIES = [0, 0.05, 0.15, 0.4, 1];

/** At most this many artists are evaluated for a slot: later ones have smaller coefficients, and the local search follows. */
const EVALUATED_PER_SLOT = 400;

/**
 * Construction heuristic: the former plan as far as it is still feasible, or greedy, whichever is better. Greedy takes the
 * slots with the fewest eligible artists first and gives each the artist with the largest gain less the penalized fee, so
 * that the budget lasts to the end.
 */
export function constructPlan(task: Task, eligible: EligibleArtists): Plan {
  const plans = FEE_PENALTIES.map((penalty) => greedy(task, eligible, penalty));
  if (task.problem.former.some((artist) => artist > EMPTY)) plans.push(fromFormer(task, eligible));
  return plans.reduce((best, plan) => (plan.objective > best.objective + 1e-9 ? plan : best));
}

function greedy(task: Task, eligible: EligibleArtists, penalty: number): Plan {
  const plan = new Plan(task, lockedCalendar(task.problem));
  fillEmptySlots(plan, eligible, penalty);
  return plan;
}

/** Keeps every assignment of the former plan that is feasible, in order of date, and fills the rest. */
function fromFormer(task: Task, eligible: EligibleArtists): Plan {
  const { problem } = task;
  const plan = new Plan(task, lockedCalendar(problem));
  for (const slot of freeSlots(problem)) {
    const artist = at(problem.former, slot);
    if (artist >= 0 && plan.isFeasible(slot, artist)) plan.assign(slot, artist);
  }
  fillEmptySlots(plan, eligible, 0);
  return plan;
}

/** Fills the empty slots that can be filled. @param penalty see `FEE_PENALTIES` */
export function fillEmptySlots(plan: Plan, eligible: EligibleArtists, penalty: number): void {
  const { problem } = plan.task;
  const empty = freeSlots(problem).filter((slot) => plan.artistIn(slot) === EMPTY);
  empty.sort((a, b) => at(eligible, a).length - at(eligible, b).length || a - b);
  const points = penalty * problem.instance.weights.filled * Math.max(1, problem.slots.length);
  const perPaisa = points / Math.max(1, problem.budget); // money-check: points per paisa, a weight of the search and no amount
  for (const slot of empty) {
    const artist = bestFor(plan, slot, at(eligible, slot), perPaisa);
    if (artist !== EMPTY) plan.assign(slot, artist);
  }
}

function bestFor(plan: Plan, slot: number, artists: Int32Array, perPaisa: number): number {
  let [best, bestValue, evaluated] = [EMPTY, Number.NEGATIVE_INFINITY, 0];
  for (const artist of artists) {
    if (!plan.isWithinBudget(slot, artist) || plan.violatesRepeatWindow(slot, artist)) continue;
    const value = plan.gain(slot, artist) - perPaisa * artistFee(plan.task.problem, artist);
    if (value > bestValue) [best, bestValue] = [artist, value];
    if (++evaluated >= EVALUATED_PER_SLOT) break;
  }
  return best;
}
