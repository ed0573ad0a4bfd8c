import { at } from '@backline/kernel';
import { EMPTY } from '../src/model/assignment.ts';
import { wantedCategory } from '../src/model/model.ts';
import { Plan } from '../src/model/plan.ts';
import { isEligible } from '../src/model/problem.ts';
import type { Task } from '../src/model/task.ts';

/**
 * The greedy algorithm of the founders' guide: date by date, the artist with the best match score of the category that suits
 * the tier, else the best of all, regardless of the total budget. Bookings beyond the budget are counted and left out.
 */
export function guideGreedy(task: Task): { plan: Plan; overBudget: number } {
  const { problem } = task;
  const plan = new Plan(task);
  let overBudget = 0;
  problem.slots.forEach((slot, index) => {
    const best = bestOf(plan, index, wantedCategory(slot.tier)) ?? bestOf(plan, index, null);
    if (best === null) return;
    if (!plan.isWithinBudget(index, best)) overBudget++;
    else plan.assign(index, best);
  });
  return { plan, overBudget };
}

function bestOf(plan: Plan, slot: number, category: number | null): number | null {
  const { problem } = plan.task;
  let [best, score] = [-1, -1];
  problem.artists.forEach((_, artist) => {
    if (category !== null && at(problem.category, artist) !== category) return;
    if (!isEligible(problem, artist, slot) || plan.violatesRepeatWindow(slot, artist)) return;
    const own = at(problem.scores, artist).total;
    if (own > score) [best, score] = [artist, own];
  });
  return best < 0 ? null : best;
}

/** The same plan, then rounds in which each slot takes the artist with the largest gain, until nothing changes. */
export function repairedGreedy(task: Task): Plan {
  const { plan } = guideGreedy(task);
  for (let changed = true, round = 0; changed && round < 20; round++) {
    changed = false;
    plan.assigned.forEach((_, slot) => {
      const artist = bestReplacement(plan, slot);
      if (artist === null) return;
      plan.assign(slot, artist);
      changed = true;
    });
  }
  return plan;
}

function bestReplacement(plan: Plan, slot: number): number | null {
  let [best, gain] = [EMPTY, 0];
  plan.task.problem.artists.forEach((_, artist) => {
    if (artist === plan.artistIn(slot) || !plan.isFeasible(slot, artist)) return;
    const own = plan.gain(slot, artist);
    if (own > gain + 1e-9) [best, gain] = [artist, own];
  });
  return best === EMPTY ? null : best;
}
