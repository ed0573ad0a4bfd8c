import { at } from '@backline/kernel';
import { type Choices, lockedOnly, openSlots } from '../model/choices.ts';
import { EMPTY } from '../model/hurdles.ts';
import { Plan, type Task } from '../model/plan.ts';
import { artistFee } from '../model/problem.ts';

/** How dear a fee is reckoned, in filled slots per average slot's share of the budget. Several are tried, the best plan is kept. */
const THRIFT = [0, 0.05, 0.15, 0.4, 1];

/** Only so many artists are looked at in a slot: those behind have a lower worth, and the local search comes after. */
const LOOK_AT = 400;

/**
 * The first usable plan: the former one as far as it still holds, or a greedy walk with repair, whichever is worth more. The walk takes the slots
 * with the fewest choices first and, in each, the artist with the most points for the money, so that the budget lasts to the end.
 */
export function startPlan(task: Task, choices: Choices): Plan {
  const plans = THRIFT.map((thrift) => greedy(task, choices, thrift));
  if (task.problem.former.some((artist) => artist > EMPTY)) plans.push(fromFormer(task, choices));
  return plans.reduce((best, plan) => (plan.points > best.points + 1e-9 ? plan : best));
}

function greedy(task: Task, choices: Choices, thrift: number): Plan {
  const plan = new Plan(task, lockedOnly(task.problem));
  fillEmpty(plan, choices, thrift);
  return plan;
}

/** Keeps every assignment of the former plan that breaks no rule, dates in order, and fills the rest. */
function fromFormer(task: Task, choices: Choices): Plan {
  const { problem } = task;
  const plan = new Plan(task, lockedOnly(problem));
  for (const slot of openSlots(problem)) {
    const artist = at(problem.former, slot);
    if (artist >= 0 && plan.fits(slot, artist)) plan.put(slot, artist);
  }
  fillEmpty(plan, choices, 0);
  return plan;
}

/** Fills what is empty and can be filled. */
export function fillEmpty(plan: Plan, choices: Choices, thrift: number): void {
  const { problem } = plan.task;
  const empty = openSlots(problem).filter((slot) => plan.artistIn(slot) === EMPTY);
  empty.sort((a, b) => at(choices, a).length - at(choices, b).length || a - b);
  const points = thrift * problem.instance.weights.filled * Math.max(1, problem.slots.length);
  const price = points / Math.max(1, problem.budget); // money-check: points for a paisa, a weight of the search and no amount
  for (const slot of empty) {
    const artist = bestFor(plan, slot, at(choices, slot), price);
    if (artist !== EMPTY) plan.put(slot, artist);
  }
}

function bestFor(plan: Plan, slot: number, choices: Int32Array, price: number): number {
  let [best, bestValue, looked] = [EMPTY, Number.NEGATIVE_INFINITY, 0];
  for (const artist of choices) {
    if (!plan.affords(slot, artist) || plan.clash(slot, artist)) continue;
    const value = plan.gain(slot, artist) - price * artistFee(plan.task.problem, artist);
    if (value > bestValue) [best, bestValue] = [artist, value];
    if (++looked >= LOOK_AT) break;
  }
  return best;
}
