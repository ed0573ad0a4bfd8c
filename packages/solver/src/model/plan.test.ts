import { describe, expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { parseInstance } from '../index.ts';
import { pairsOf } from '../linear/pairs.ts';
import { createRandom } from '../search/random.ts';
import { EMPTY } from './assignment.ts';
import { eligibleArtists } from './eligible-artists.ts';
import { Plan } from './plan.ts';
import { artistFee, isEligible, isWithinWindow } from './problem.ts';
import { prepare } from './task.ts';

const parsed = parseInstance(generate({ weeks: 6, eventDays: 2, artists: 12, blocked: 0.2, seed: 4 }));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
const task = prepare(parsed.instance);
const [slots, artists] = [task.problem.slots.length, task.problem.artists.length];

test('a plan that was changed many times is what it would be from scratch', () => {
  const plan = new Plan(task);
  const random = createRandom(1);
  for (let step = 0; step < 500; step++) {
    const [slot, artist] = [random.below(slots), random.below(artists + 1)];
    const before = plan.objective;
    const gain = plan.gain(slot, artist === artists ? EMPTY : artist);
    expect(plan.objective).toBeCloseTo(before, 6);
    expect(plan.assign(slot, artist === artists ? EMPTY : artist)).toBeCloseTo(gain, 6);
  }
  const copy = plan.copy();
  expect(plan.objective).toBeCloseTo(copy.objective, 6);
  expect([plan.spent, plan.assigned]).toEqual([copy.spent, copy.assigned]);
  const parts = plan.parts();
  expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(plan.objective, 6);
  for (let artist = 0; artist < artists; artist++)
    expect([...plan.slotsOf(artist)].sort((a, b) => a - b)).toEqual([...copy.slotsOf(artist)]);
});

describe('a wrong index throws, and is not artist 0 or a fee of 0:', () => {
  const plan = new Plan(task);
  const pairs = pairsOf(task, eligibleArtists(task.problem));
  test.each<[string, () => unknown]>([
    ['a slot too many', () => plan.artistIn(slots)],
    ['a slot before the first', () => plan.assign(-1, 0)],
    ['an artist too many', () => plan.assign(0, artists)],
    ['an artist before the first', () => plan.isWithinBudget(0, EMPTY)],
    ['the gain of nobody', () => plan.gain(0, artists)],
    ['the fee of nobody', () => artistFee(task.problem, artists)],
    ['the eligibility for a slot too many', () => isEligible(task.problem, 0, slots)],
    ['the eligibility of an artist too many', () => isEligible(task.problem, artists, 0)],
    ['the eligibility of an artist before the first', () => isEligible(task.problem, EMPTY, 1)],
    ['a window around no slot', () => isWithinWindow(task.problem, 0, slots)],
    ['the artist of a pair too many', () => pairs.artistOf(pairs.count)],
    ['the slot of a pair too many', () => pairs.slotOf(pairs.count)],
    ['the class of a pair too many', () => pairs.classOf(pairs.count)],
    ['the coefficient of a pair too many', () => pairs.coefficientOf(pairs.count)],
    ['the pairs of a slot too many', () => pairs.firstOf(slots + 1)],
    ['the class of nobody', () => task.classes.classOf(artists, 0)],
    ['the coefficients of no class', () => task.classes.coefficientsOf(task.classes.count)],
  ])('%s', (_name, read) => {
    expect(read).toThrow(/^no element -?\d+ in a list of \d+$/);
  });
});
