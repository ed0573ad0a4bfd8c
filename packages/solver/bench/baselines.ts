import { at } from '@backline/kernel';
import { EMPTY } from '../src/model/hurdles.ts';
import { wantedCategory } from '../src/model/model.ts';
import { Plan, type Task } from '../src/model/plan.ts';
import { isEligible } from '../src/model/problem.ts';

/**
 * The guide's walk: date by date, the artist with the best match score of the category that the tier asks for, else the best of all; the repeat window
 * looks back only, and the total budget is not looked at. It therefore breaks rules, which the benchmark counts; its plan is worth what is left when each
 * booking that breaks one is taken out.
 */
export function guideGreedy(task: Task): { plan: Plan; broken: number } {
  const { problem } = task;
  const plan = new Plan(task);
  let broken = 0;
  problem.slots.forEach((slot, index) => {
    const best = bestOf(plan, index, wantedCategory(slot.tier)) ?? bestOf(plan, index, null);
    if (best === null) return;
    if (!plan.affords(index, best)) broken++;
    else plan.put(index, best);
  });
  return { plan, broken };
}

function bestOf(plan: Plan, slot: number, category: number | null): number | null {
  const { problem } = plan.task;
  let [best, score] = [-1, -1];
  problem.artists.forEach((_, artist) => {
    if (category !== null && at(problem.category, artist) !== category) return;
    if (!isEligible(problem, artist, slot) || plan.clash(slot, artist)) return;
    const own = at(problem.scores, artist).total;
    if (own > score) [best, score] = [artist, own];
  });
  return best < 0 ? null : best;
}

/** The same walk with the budget kept, then rounds in which each slot takes the artist who brings most, until nothing changes. */
export function repairedGreedy(task: Task): Plan {
  const { plan } = guideGreedy(task);
  for (let changed = true, round = 0; changed && round < 20; round++) {
    changed = false;
    plan.assigned.forEach((_, slot) => {
      const artist = mostGain(plan, slot);
      if (artist === null) return;
      plan.put(slot, artist);
      changed = true;
    });
  }
  return plan;
}

function mostGain(plan: Plan, slot: number): number | null {
  let [best, gain] = [EMPTY, 0];
  plan.task.problem.artists.forEach((_, artist) => {
    if (artist === plan.artistIn(slot) || !plan.fits(slot, artist)) return;
    const own = plan.gain(slot, artist);
    if (own > gain + 1e-9) [best, gain] = [artist, own];
  });
  return best === EMPTY ? null : best;
}
