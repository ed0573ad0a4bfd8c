import { describe, expect, test } from 'vitest';
import { DEFAULT_WEIGHTS, type InstanceInput, parseInstance, type SolveOptions, solve } from './index.ts';
import { loadHighs } from './linear/highs.ts';
import { prepare } from './model/task.ts';
import { type SolveControl, solveTask } from './run/pipeline.ts';
import { gapOf } from './run/progress.ts';
import { createRandom, type Random } from './search/random.ts';
import { bruteForce } from './testing/brute-force.ts';
import { violations } from './testing/checker.ts';
import { randomInstance } from './testing/random-instance.ts';
import { value } from './testing/value.ts';

async function solved(input: InstanceInput, options: SolveOptions = { explainSeconds: 0 }) {
  const parsed = parseInstance(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const result = await solve(input, options);
  if (result.status !== 'solved') throw new Error(JSON.stringify(result.errors));
  return { instance: parsed.instance, answer: result.answer };
}

/** From 0 to the largest that is allowed. */
function anyWeights(random: Random): Record<string, number> {
  const sizes = [0, 1, 40, 1000, 10_000];
  const weights = Object.keys(DEFAULT_WEIGHTS).map((wish) => [wish, sizes[random.below(sizes.length)] ?? 0]);
  return { ...Object.fromEntries(weights), filled: [1, 1, 1000, 10_000][random.below(4)] ?? 1 };
}

describe('plans', () => {
  test('500 random instances keep every hard constraint, have the objective that they state, and never one above their bound', async () => {
    for (let seed = 1; seed <= 500; seed++) {
      const input = randomInstance({ seed, days: 50, artists: 4 + (seed % 17) });
      // Sensitivity takes most of the time, so only every tenth has it.
      const { instance, answer } = await solved(input, { explainSeconds: seed % 10 === 0 ? 60 : 0 });
      expect(violations(instance, answer.assignments), `seed ${seed}`).toEqual([]);
      expect(answer.objective, `seed ${seed}`).toBe(value(instance, answer.assignments));
      expect(Object.values(answer.parts).reduce((sum, part) => sum + part, 0)).toBe(answer.objective);
      expect(answer.bound, `seed ${seed}`).toBeGreaterThanOrEqual(answer.objective);
    }
  }, 300_000);

  test('up to 8 slots and 8 artists equal brute force, and are proven', async () => {
    let compared = 0;
    for (let seed = 1; seed <= 86; seed++) {
      const { instance, answer } = await solved(randomInstance({ seed, days: 28, artists: 1 + (seed % 8) }));
      if (answer.slots.length > 8) continue;
      const best = bruteForce(instance);
      expect(answer.objective, `seed ${seed}`).toBe(best);
      expect(answer.proven, `seed ${seed}`).toBe(true);
      compared++;
    }
    expect(compared).toBeGreaterThan(80);
  });

  test('with weights of any size, finished or stopped anywhere, the plan is feasible and the bound is not too low', async () => {
    const highs = await loadHighs();
    let [proven, stopped] = [0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const random = createRandom(seed);
      const input = randomInstance({ seed, days: 28, artists: 1 + (seed % 5) });
      const parsed = parseInstance({ ...input, weights: anyWeights(random) });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
      const { instance } = parsed;
      const task = prepare(instance);
      if (task.problem.slots.length > 6) continue;
      const best = bruteForce(instance) ?? Number.NEGATIVE_INFINITY;
      const check = (control: SolveControl): void => {
        const outcome = solveTask(highs, task, control);
        const plan = outcome.plan.assignments();
        expect(violations(instance, plan), `seed ${seed}`).toEqual([]);
        expect(outcome.plan.objective, `seed ${seed}`).toBe(value(instance, plan));
        expect(outcome.bound, `seed ${seed}`).toBeGreaterThanOrEqual(best);
        if (outcome.proven) expect(outcome.plan.objective, `seed ${seed}`).toBe(best);
        else expect(outcome.stoppedBy, `seed ${seed}`).not.toBeNull();
        if (outcome.proven) proven++;
        if (outcome.stoppedBy) stopped++;
      };
      check({ elapsed: () => 0 });
      // A clock that moves on with each question, by a share of the limit, stops the search at another place each time.
      for (const share of [0.0002, 0.002, 0.02, 0.2, 4]) {
        let now = 0;
        check({ elapsed: () => share * instance.timeLimitSeconds * now++ });
      }
      let asked = random.below(40);
      check({ elapsed: () => 0, isMemoryFull: () => asked-- < 0 });
    }
    expect([proven > 100, stopped > 50]).toEqual([true, true]);
  });

  test('a gap is 0 only where objective and bound meet, also below 0', () => {
    expect([gapOf(100, 100), gapOf(0, 0), gapOf(-5, -5)]).toEqual([0, 0, 0]);
    expect([gapOf(100, 99), gapOf(0, -60), gapOf(-50, -100), gapOf(10, -10)]).toEqual([0.01, 1, 0.5, 1]);
  });

  test('the same seed gives the same plan', async () => {
    for (const seed of [3, 14, 159]) {
      const input = { ...randomInstance({ seed, days: 120, artists: 40 }), timeLimitSeconds: 60 };
      const [one, two] = [await solved(input), await solved(input)];
      expect(two.answer.assignments).toEqual(one.answer.assignments);
      expect(two.answer.stoppedBy).toBeNull();
    }
  });
});
