import { at } from '@backline/kernel';
import { EMPTY } from '../model/assignment.ts';
import { type EligibleArtists, freeSlots } from '../model/eligible-artists.ts';
import { Plan } from '../model/plan.ts';
import { isEligible, isWithinWindow } from '../model/problem.ts';
import { createRandom, type Random } from './random.ts';

export interface AnnealingOptions {
  seed: number;
  /** Steps, not seconds: the same seed gives the same plan however busy the machine is. */
  steps: number;
  /** In points: about the loss that is accepted at the start; cooled geometrically to nearly nothing. */
  initialTemperature?: number;
  /** Called now and then; true ends the search early. */
  stop: () => boolean;
}

const INITIAL_TEMPERATURE = 40;
const FINAL_TEMPERATURE = 0.2;
const STEPS_BETWEEN_STOPS = 256;
const SWAP_SHARE = 0.25;
/** How strongly sampling prefers artists with large coefficients. */
const PREFERENCE = 3;
const REFILL_SAMPLES = 6;

/**
 * Simulated annealing from a feasible plan, with two moves: assign another artist to a slot (ejecting that artist from a
 * slot within the repeat window), or swap two slots. Every plan on the way is feasible.
 * @returns the best plan found; never worse than the one given
 */
export function anneal(
  from: Plan,
  eligible: EligibleArtists,
  { seed, steps, initialTemperature = INITIAL_TEMPERATURE, stop }: AnnealingOptions,
): Plan {
  const random = createRandom(seed);
  const slots = freeSlots(from.task.problem).filter((slot) => at(eligible, slot).length > 0);
  if (slots.length === 0) return from;
  const plan = from.copy();
  let best = Int32Array.from(plan.assigned);
  let bestObjective = plan.objective;
  const cooling = (FINAL_TEMPERATURE / initialTemperature) ** (1 / Math.max(1, steps));
  let temperature = initialTemperature;
  for (let step = 0; step < steps; step++) {
    if (step % STEPS_BETWEEN_STOPS === 0 && stop()) break;
    temperature *= cooling;
    // Metropolis: a loss is accepted with probability exp(loss / temperature).
    const threshold = temperature * Math.log(random.next() + 1e-12);
    if (random.next() < SWAP_SHARE) swap(plan, slots, random, threshold);
    else replace(plan, slots, eligible, random, threshold);
    if (plan.objective > bestObjective + 1e-9) {
      bestObjective = plan.objective;
      best = Int32Array.from(plan.assigned);
    }
  }
  return new Plan(from.task, best);
}

const pick = (slots: readonly number[], random: Random): number => at(slots, random.below(slots.length));

const sample = (artists: Int32Array, random: Random): number =>
  at(artists, Math.floor(artists.length * random.next() ** PREFERENCE));

function replace(
  plan: Plan,
  slots: readonly number[],
  eligible: EligibleArtists,
  random: Random,
  threshold: number,
): void {
  const { problem } = plan.task;
  const slot = pick(slots, random);
  const artist = sample(at(eligible, slot), random);
  const former = plan.artistIn(slot);
  if (artist === former) return;
  const ejected = plan.slotsOf(artist).filter((own) => own !== slot && isWithinWindow(problem, own, slot));
  if (ejected.length > 1 || ejected.some((own) => at(problem.locked, own) === artist)) return;
  const before = plan.objective;
  for (const own of ejected) plan.assign(own, EMPTY);
  if (plan.isWithinBudget(slot, artist)) {
    plan.assign(slot, artist);
    // An ejected artist leaves an empty slot, and the one who lost this slot is the first candidate for it.
    for (const own of ejected) refill(plan, own, former, eligible, random);
    if (plan.objective - before >= threshold) return;
  }
  for (const own of ejected) plan.assign(own, EMPTY);
  plan.assign(slot, former);
  for (const own of ejected) plan.assign(own, artist);
}

/** Assigns the best of a first candidate and some samples, where any improves the objective. */
function refill(plan: Plan, slot: number, first: number, eligible: EligibleArtists, random: Random): void {
  let [best, gain] = [EMPTY, 0];
  const artists = at(eligible, slot);
  for (let drawn = 0; drawn < REFILL_SAMPLES; drawn++) {
    const artist = drawn === 0 ? first : sample(artists, random);
    if (artist === EMPTY || !plan.isFeasible(slot, artist)) continue;
    const change = plan.gain(slot, artist);
    if (change > gain) [best, gain] = [artist, change];
  }
  if (best !== EMPTY) plan.assign(slot, best);
}

function swap(plan: Plan, slots: readonly number[], random: Random, threshold: number): void {
  const [a, b] = [pick(slots, random), pick(slots, random)];
  const [first, second] = [plan.artistIn(a), plan.artistIn(b)];
  if (a === b || first === second) return;
  const { problem } = plan.task;
  if (first !== EMPTY && !isEligible(problem, first, b)) return;
  if (second !== EMPTY && !isEligible(problem, second, a)) return;
  const before = plan.objective;
  plan.assign(a, EMPTY);
  plan.assign(b, EMPTY);
  const conflicts =
    (second !== EMPTY && plan.violatesRepeatWindow(a, second)) ||
    (first !== EMPTY && plan.violatesRepeatWindow(b, first));
  if (!conflicts) {
    plan.assign(a, second);
    plan.assign(b, first);
    if (plan.objective - before >= threshold) return;
  }
  plan.assign(a, first);
  plan.assign(b, second);
}
