import { at } from '@backline/kernel';
import { type Choices, openSlots } from '../model/choices.ts';
import { EMPTY } from '../model/hurdles.ts';
import { Plan } from '../model/plan.ts';
import { isEligible } from '../model/problem.ts';
import { createRandom, type Random } from './random.ts';

export interface SearchOptions {
  seed: number;
  /** Steps, not seconds: the same seed gives the same plan however busy the machine is. */
  steps: number;
  /** Points that a step down may cost at the start; falls to nearly nothing by the end. */
  heat?: number;
  /** Asked now and then; true ends the search early. */
  stop: () => boolean;
}

const DEFAULT_HEAT = 40;
const COLDEST = 0.2;
const ASK_EVERY = 256;
/** How strongly the draw prefers artists of high worth. */
const PREFERENCE = 3;

/**
 * Simulated annealing from a plan that keeps the hard rules: another artist into a slot (driven out of dates that are too near), or two slots
 * exchanged. Every plan on the way keeps the hard rules.
 * @returns the best plan met; never worse than the one given
 */
export function improve(
  from: Plan,
  choices: Choices,
  { seed, steps, heat = DEFAULT_HEAT, stop }: SearchOptions,
): Plan {
  const random = createRandom(seed);
  const slots = openSlots(from.task.problem).filter((slot) => at(choices, slot).length > 0);
  if (slots.length === 0) return from;
  const plan = from.copy();
  let best = Int32Array.from(plan.assigned);
  let bestPoints = plan.points;
  const cooling = (COLDEST / heat) ** (1 / Math.max(1, steps));
  let temperature = heat;
  for (let step = 0; step < steps; step++) {
    if (step % ASK_EVERY === 0 && stop()) break;
    temperature *= cooling;
    const allowed = temperature * Math.log(random.next() + 1e-12);
    if (random.next() < 0.25) exchange(plan, slots, random, allowed);
    else replace(plan, slots, choices, random, allowed);
    if (plan.points > bestPoints + 1e-9) {
      bestPoints = plan.points;
      best = Int32Array.from(plan.assigned);
    }
  }
  return new Plan(from.task, best);
}

const pick = (slots: readonly number[], random: Random): number => at(slots, random.below(slots.length));

function replace(
  plan: Plan,
  slots: readonly number[],
  choices: Choices,
  random: Random,
  allowed: number,
): void {
  const slot = pick(slots, random);
  const open = at(choices, slot);
  const artist = at(open, Math.floor(open.length * random.next() ** PREFERENCE));
  const former = plan.artistIn(slot);
  if (artist === EMPTY || artist === former) return;
  const driven = plan.datesOfArtist(artist).filter((date) => date !== slot && tooNear(plan, date, slot));
  if (driven.length > 1 || driven.some((date) => at(plan.task.problem.locked, date) === artist)) return;
  const before = plan.points;
  for (const date of driven) plan.put(date, EMPTY);
  if (plan.affords(slot, artist)) {
    plan.put(slot, artist);
    // Whoever was driven out leaves a hole, and whoever lost the slot is the first who may fill it.
    for (const date of driven) refill(plan, date, former, choices, random);
    if (plan.points - before >= allowed) return;
  }
  for (const date of driven) plan.put(date, EMPTY);
  plan.put(slot, former);
  for (const date of driven) plan.put(date, artist);
}

const tooNear = ({ task }: Plan, a: number, b: number): boolean =>
  Math.abs(at(task.problem.days, a) - at(task.problem.days, b)) < task.problem.windowDays;

function refill(plan: Plan, slot: number, first: number, choices: Choices, random: Random): void {
  let [best, gain] = [EMPTY, 0];
  const open = at(choices, slot);
  for (let draw = 0; draw < 6; draw++) {
    const artist = draw === 0 ? first : at(open, Math.floor(open.length * random.next() ** PREFERENCE));
    if (artist === EMPTY || !plan.fits(slot, artist)) continue;
    const change = plan.gain(slot, artist);
    if (change > gain) [best, gain] = [artist, change];
  }
  if (best !== EMPTY) plan.put(slot, best);
}

function exchange(plan: Plan, slots: readonly number[], random: Random, allowed: number): void {
  const [a, b] = [pick(slots, random), pick(slots, random)];
  const [first, second] = [plan.artistIn(a), plan.artistIn(b)];
  if (a === b || first === second) return;
  const { problem } = plan.task;
  if (first !== EMPTY && !isEligible(problem, first, b)) return;
  if (second !== EMPTY && !isEligible(problem, second, a)) return;
  const before = plan.points;
  plan.put(a, EMPTY);
  plan.put(b, EMPTY);
  const isFree = !(second !== EMPTY && plan.clash(a, second)) && !(first !== EMPTY && plan.clash(b, first));
  if (isFree) {
    plan.put(a, second);
    plan.put(b, first);
    if (plan.points - before >= allowed) return;
  }
  plan.put(a, first);
  plan.put(b, second);
}
