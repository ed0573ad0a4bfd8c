/**
 * `npm run bench:solver`: seeded instances, the solver's plan beside two greedy plans, as shares of the proven bound.
 * `--quick` takes every eighth instance; `--offset 1000` takes other instances of the same shapes, to see whether what was
 * tuned on some holds on all. Seconds are wall time, as in the product, with the thread's processor time beside; on a busy
 * machine `--cpu` counts processor time instead. docs/solver.md keeps the figures of a full run.
 */
import { at } from '@backline/kernel';
import { parseInstance } from '../src/index.ts';
import { loadHighs } from '../src/linear/highs.ts';
import { prepare } from '../src/model/task.ts';
import { solveTask } from '../src/run/pipeline.ts';
import { violations } from '../src/testing/checker.ts';
import { guideGreedy, repairedGreedy } from './baselines.ts';
import { seconds as clock, cpu } from './clock.ts';
import { generate, type Shape } from './generate.ts';
import { reoptimize } from './reoptimize.ts';
import { say } from './say.ts';

const LIMIT = 10;

interface Row {
  shape: Shape;
  greedy: number;
  overBudget: number;
  repaired: number;
  objective: number;
  bound: number;
  filled: number;
  slots: number;
  violations: number;
  first: number;
  percent: number | null;
  quarter: number | null;
  seconds: number;
  processor: number;
  proven: boolean;
  memory: number;
}

const OFFSET = Number(process.argv[process.argv.indexOf('--offset') + 1]) || 0;

function shapes(): Shape[] {
  const list: Shape[] = [];
  for (const weeks of [13, 26])
    for (const eventDays of [2, 3, 4])
      for (const artists of [50, 200, 500, 2000])
        for (const round of [0, 1])
          list.push({
            weeks,
            eventDays,
            artists,
            blocked: round === 0 ? 0.2 : 0.4,
            seed: OFFSET + list.length + 1,
          });
  return list;
}

async function measure(shape: Shape): Promise<Row> {
  const parsed = parseInstance({ ...generate(shape), timeLimitSeconds: LIMIT });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors.slice(0, 3)));
  const highs = await loadHighs();
  const busy = cpu();
  const { elapsed, stretch } = clock();
  const task = prepare(parsed.instance);
  let first: number | null = null;
  let percent: number | null = null;
  let quarter: number | null = null;
  const outcome = solveTask(highs, task, {
    elapsed,
    stretch,
    onProgress: ({ gap, seconds }) => {
      first ??= seconds;
      if (gap !== null && gap <= 1) percent ??= seconds;
      if (gap !== null && gap <= 0.25) quarter ??= seconds;
    },
  });
  const seconds = elapsed();
  const processor = cpu() - busy;
  const { plan, bound, proven } = outcome;
  const { plan: greedy, overBudget } = guideGreedy(task);
  const assignments = plan.assignments();
  return {
    shape,
    greedy: greedy.objective,
    overBudget,
    repaired: repairedGreedy(task).objective,
    objective: plan.objective,
    bound,
    filled: assignments.filter(({ artistId }) => artistId !== null).length,
    slots: task.problem.slots.length,
    violations: violations(parsed.instance, assignments).length,
    first: first ?? seconds,
    percent,
    quarter,
    seconds,
    processor,
    proven,
    memory: process.memoryUsage().rss / 1e6,
  };
}

const fixed = (value: number | null, digits: number): string =>
  value === null ? '-' : value.toFixed(digits);
const ratio = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(2);

function print(row: Row): void {
  const { shape, bound } = row;
  const cells = [
    `${shape.weeks} x ${shape.eventDays} x ${shape.artists}`,
    shape.blocked * 100,
    ratio(row.greedy, bound),
    row.overBudget,
    ratio(row.repaired, bound),
    (100 - (100 * (bound - row.objective)) / Math.max(1, bound)).toFixed(3),
    row.proven ? 'yes' : '',
    `${row.filled}/${row.slots}`,
    row.violations,
    fixed(row.first, 2),
    fixed(row.percent, 1),
    fixed(row.quarter, 1),
    row.seconds.toFixed(1),
    row.processor.toFixed(1),
    row.memory.toFixed(0),
  ];
  say(`| ${cells.join(' | ')} |`);
}

function summary(rows: readonly Row[]): void {
  const gaps = rows.map(({ bound, objective }) => (100 * (bound - objective)) / bound).sort((a, b) => a - b);
  const share = (test: (row: Row) => boolean, of: readonly Row[] = rows): string =>
    `${of.filter(test).length} of ${of.length}`;
  const two = rows.filter(({ shape }) => shape.eventDays === 2);
  say(`
gap: median ${fixed(at(gaps, Math.floor(gaps.length / 2)), 4)} %, worst ${fixed(gaps.at(-1) ?? 0, 3)} %
1 % within ${LIMIT} s: ${share(({ percent }) => percent !== null && percent <= LIMIT)}; within 6 s: ${share(({ percent }) => percent !== null && percent <= 6)}
longest run: ${Math.max(...rows.map(({ seconds }) => seconds)).toFixed(2)} s of ${LIMIT}
0.25 % within ${LIMIT} s: ${share(({ quarter }) => quarter !== null && quarter <= LIMIT)}
proven optimal: ${share(({ proven }) => proven)}; with 2 event days ${share(({ proven }) => proven, two)}
first plan within 1 s: ${share(({ first }) => first <= 1)}
not under repaired greedy: ${share(({ objective, repaired }) => objective >= repaired)}
without rule violations: ${share((row) => row.violations === 0)}
most memory: ${Math.max(...rows.map(({ memory }) => memory)).toFixed(0)} MB`);
}

const isQuick = process.argv.includes('--quick');
say(
  '| weeks x days x artists | blocked % | greedy % | greedy over budget | repaired % | ours % | proven | filled | violations | first s | 1 % s | 0.25 % s | total s | CPU s | MB |',
);
say(`|${' --- |'.repeat(15)}`);
const rows: Row[] = [];
for (const shape of shapes().filter((_, index) => !isQuick || index % 8 === 3)) {
  const row = await measure(shape);
  rows.push(row);
  print(row);
}
summary(rows);
await reoptimize(isQuick ? 10 : 100);
