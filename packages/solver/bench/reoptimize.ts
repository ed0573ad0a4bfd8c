import { at } from '@backline/kernel';
import { type Instance, parseInstance } from '../src/index.ts';
import { loadHighs } from '../src/linear/highs.ts';
import type { Plan } from '../src/model/plan.ts';
import { prepare } from '../src/model/task.ts';
import { solveTask } from '../src/run/pipeline.ts';
import { createRandom } from '../src/search/random.ts';
import { seconds as clock } from './clock.ts';
import { generate } from './generate.ts';
import { say } from './say.ts';

const LIMIT = 3;

/**
 * One artist drops out of a solved plan: how many slots change beyond those that must, and how far the stable plan's
 * objective is below that of a plan that may change everything. Both are compared without the stability weight.
 */
export async function reoptimize(times: number): Promise<void> {
  const losses: number[] = [];
  let [within, most] = [0, 0];
  const random = createRandom(7);
  let input: ReturnType<typeof generate> | null = null;
  let first: Plan | null = null;
  for (let time = 0; time < times; time++) {
    if (time % 20 === 0) {
      const artists = at([50, 200, 500], (time / 20) % 3);
      input = {
        ...generate({ weeks: 13, eventDays: 2 + ((time / 20) % 2), artists, blocked: 0.3, seed: 900 + time }),
        timeLimitSeconds: LIMIT,
      };
      first = await solved(input);
    }
    if (!input || !first) return;
    const former = first.assignments();
    const playing = [...new Set(former.flatMap(({ artistId }) => artistId ?? []))];
    const gone = at(playing, random.below(playing.length));
    const without = { ...input, candidates: input.candidates.filter(({ id }) => id !== gone) };
    const [free, stable] = [await solved(without), await solved({ ...without, former })];
    const must = former.filter(({ artistId }) => artistId === gone).length;
    const now = stable.assignments();
    const changed = former.filter(({ artistId }, slot) => artistId !== at(now, slot).artistId).length;
    const beyond = changed - must;
    most = Math.max(most, beyond);
    if (beyond <= former.length * 0.1) within++;
    losses.push((100 * (free.objective - (stable.objective - stable.parts().stability))) / free.objective);
  }
  losses.sort((a, b) => a - b);
  say(`
re-optimized after a drop-out, ${times} times: at most 10 % of the plan changed beyond what must in ${within}, at most ${most} slots beyond;
loss against the free optimum: median ${at(losses, Math.floor(losses.length / 2)).toFixed(3)} %, worst ${(losses.at(-1) ?? 0).toFixed(3)} %`);
}

async function solved(input: unknown): Promise<Plan> {
  const parsed = parseInstance(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors.slice(0, 3)));
  const instance: Instance = parsed.instance;
  return solveTask(await loadHighs(), prepare(instance), clock()).plan;
}
