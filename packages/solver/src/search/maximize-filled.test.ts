import { describe, expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { parseInstance } from '../index.ts';
import { loadHighs } from '../linear/highs.ts';
import { pairsOf } from '../linear/pairs.ts';
import { solveRelaxation } from '../linear/relaxation.ts';
import { eligibleArtists, lockedCalendar } from '../model/eligible-artists.ts';
import { withFilledSlots } from '../model/model.ts';
import { Plan } from '../model/plan.ts';
import { prepare, type Task, taskOf } from '../model/task.ts';
import { bruteForce } from '../testing/brute-force.ts';
import { violations } from '../testing/checker.ts';
import { randomInstance } from '../testing/random-instance.ts';
import { maximizeFilledSlots } from './maximize-filled.ts';

const NOTHING = {
  match: 0,
  category: 0,
  headliners: 0,
  breakdown: 0,
  local: 0,
  variety: 0,
  genreRun: 0,
  genresPerMonth: 0,
  emerging: 0,
  include: 0,
  stability: 0,
};

async function fill(input: unknown) {
  const parsed = parseInstance(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const { instance } = parsed;
  const highs = await loadHighs();
  const task = prepare(instance);
  const pairs = pairsOf(task, eligibleArtists(task.problem));
  const empty = new Plan(task, lockedCalendar(task.problem));
  const control = { seed: instance.seed, stop: () => false };
  const relaxed = (any: Task) => solveRelaxation(highs, any, pairs, empty.assigned, control);
  const { duals, bound } = relaxed(task);
  const { plan, atMost } = maximizeFilledSlots(highs, empty, pairs, duals, {
    ...control,
    secondsLeft: () => 600,
    pairsAtMost: 12_000,
  });
  const assignments = plan.assignments();
  const filled = assignments.filter(({ artistId }) => artistId !== null).length;
  return { instance, assignments, filled, atMost, task, bound, relaxed };
}

describe('the largest number of slots that can be filled', () => {
  test('is what brute force fills, by a feasible plan', async () => {
    let short = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const input = randomInstance({ seed, days: 28, artists: 1 + (seed % 7) });
      const { instance, assignments, filled, atMost } = await fill(input);
      if (assignments.length > 8) continue;
      expect(violations(instance, assignments), `seed ${seed}`).toEqual([]);
      const best = bruteForce({ ...instance, weights: { ...NOTHING, filled: 1 } });
      expect([filled, atMost], `seed ${seed}`).toEqual([best, best]);
      if (atMost < assignments.length) short++;
    }
    // Many of them leave slots empty: those are what the test is about.
    expect(short).toBeGreaterThan(20);
  });

  test('is found where fifty artists face 104 dates and the budget runs out first, and tightens the bound', async () => {
    const input = generate({ weeks: 26, eventDays: 4, artists: 50, blocked: 0.2, seed: 41 });
    const { filled, atMost, task, bound, relaxed } = await fill(input);
    expect([filled, atMost, task.problem.slots.length]).toEqual([95, 95, 104]);
    const ruled = taskOf(task.problem, withFilledSlots(task.problem, task.model, atMost));
    // Fractions of artists fill half a slot more, which is worth more than 100 points.
    expect(relaxed(ruled).bound.value).toBeLessThan(bound.value - 100);
  });
});
