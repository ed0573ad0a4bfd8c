import { describe, expect, test } from 'vitest';
import { type InstanceInput, parseInstance, solve } from './index.ts';
import { bruteForce } from './testing/brute-force.ts';
import { violations } from './testing/checker.ts';
import { randomInstance } from './testing/random-instance.ts';
import { value } from './testing/value.ts';

async function solved(input: InstanceInput) {
  const parsed = parseInstance(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const result = await solve(input);
  if (result.status !== 'solved') throw new Error(JSON.stringify(result.errors));
  return { instance: parsed.instance, answer: result.answer };
}

describe('plans', () => {
  test('500 random instances keep every hard rule, are worth what they say, and never more than their bound', async () => {
    for (let seed = 1; seed <= 500; seed++) {
      const { instance, answer } = await solved(randomInstance({ seed, days: 60, artists: 4 + (seed % 17) }));
      expect(violations(instance, answer.assignments), `seed ${seed}`).toEqual([]);
      expect(answer.objective, `seed ${seed}`).toBe(value(instance, answer.assignments));
      expect(Object.values(answer.parts).reduce((sum, part) => sum + part, 0)).toBe(answer.objective);
      expect(answer.bound, `seed ${seed}`).toBeGreaterThanOrEqual(answer.objective);
    }
  });

  test('up to 8 slots and 8 artists equal brute force, and are proven', async () => {
    let compared = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const { instance, answer } = await solved(randomInstance({ seed, days: 28, artists: 1 + (seed % 8) }));
      if (answer.slots.length > 8) continue;
      const best = bruteForce(instance);
      expect(answer.objective, `seed ${seed}`).toBe(best);
      expect(answer.proven, `seed ${seed}`).toBe(true);
      compared++;
    }
    expect(compared).toBeGreaterThan(80);
  });

  test('the same seed gives the same plan', async () => {
    for (const seed of [3, 14, 159]) {
      const input = randomInstance({ seed, days: 120, artists: 40 });
      const [one, two] = [await solved(input), await solved(input)];
      expect(two.answer.assignments).toEqual(one.answer.assignments);
      expect(two.answer.cut).toBeNull();
    }
  });
});
