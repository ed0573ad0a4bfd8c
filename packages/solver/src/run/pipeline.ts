import { mostPromising, stillUseful, wholeBound } from '../linear/fixing.ts';
import type { Highs } from '../linear/highs.ts';
import { type MilpOptions, type MilpResult, solveMilp } from '../linear/milp.ts';
import { type Pairs, pairsOf } from '../linear/pairs.ts';
import type { Bound } from '../linear/prices.ts';
import { type Relaxed, relax } from '../linear/relaxation.ts';
import { type Choices, choicesOf, openSlots } from '../model/choices.ts';
import { EMPTY } from '../model/hurdles.ts';
import { withFilled } from '../model/model.ts';
import { Plan, type Task, taskOf } from '../model/plan.ts';
import { fillMost } from '../search/fill.ts';
import { improve } from '../search/local-search.ts';
import { NeighbourhoodSearch } from '../search/neighbourhoods.ts';
import { startPlan } from '../search/start.ts';

export const PHASES = [
  'start',
  'search',
  'bound',
  'fill',
  'milp',
  'neighbourhoods',
  'explain',
  'done',
] as const;
export type Phase = (typeof PHASES)[number];

export interface Progress {
  phase: Phase;
  /** Seconds since the run began. */
  seconds: number;
  objective: number;
  /** No plan is worth more; null until the first bound is known. */
  bound: number | null;
  /** See `gapOf`, in percent. */
  gap: number | null;
}

export interface SolveControl {
  /** Seconds since the run began. */
  elapsed: () => number;
  /** Answers true once the run has taken all the memory that it may. */
  isFull?: () => boolean;
  /** Wall seconds that a second of `elapsed` may last, where that counts processor time; 1 by default. */
  stretch?: number;
  onProgress?: (progress: Progress) => void;
}

export interface Outcome {
  plan: Plan;
  bound: number;
  proven: boolean;
  /** What cut anything short; if nothing did, the same input gives the same plan on every machine. */
  cut: Cut | null;
}

export type Cut = 'time' | 'memory';

/** Steps of the local search: about a third of a second on the machine that was measured; fewer where there is less to choose. */
const STEPS = 100_000;
const STEPS_A_PAIR = 30;
/** Share of the time limit after which the relaxation must end. */
const BOUND_SHARE = 0.45;
const FILL_SHARE = 0.5;
const SEARCH_SHARE = 0.5;
/** The parts that are solved before everything that is left: pairs, and the share of the time limit after which each must end. */
const CORES = [
  { size: 600, share: 0.5 },
  { size: 1200, share: 0.65 },
];
const CORE_NODES = 15;
/** Above this gap a plan is looked for in neighbourhoods before more is proven. */
const WIDE_GAP = 0.002;
const HOLES_GAP = 0.005;
/** More pairs than this are not worth a MILP within seconds. */
const MILP_UP_TO = 12_000;

/**
 * What a plan may be short of the best, as a share of the bound; of the plan where that is further from 0, since what lacks wishes may be worth less than
 * nothing. 0 only where the two meet, and never more than 1.
 */
export function gapOf(bound: number, points: number): number {
  if (bound <= points) return 0;
  return Math.min(1, (bound - points) / Math.max(Math.abs(bound), Math.abs(points)));
}

/**
 * Start, bound, fixing, MILP on what is left, neighbourhoods where time runs out. Each step hands the best plan on, so that the answer is never worse
 * than the start; the bound is valid whenever it ends. docs/solver.md, pipeline.
 */
export function solveTask(highs: Highs, task: Task, control: SolveControl): Outcome {
  return new Pipeline(highs, task, control).run();
}

class Pipeline {
  private readonly highs: Highs;
  private readonly given: Task;
  /** The task as given, or with what has been proven about it. */
  private task: Task;
  private readonly control: SolveControl;
  private readonly choices: Choices;
  private readonly pairs: Pairs;
  private readonly seed: number;
  private readonly nearby: NeighbourhoodSearch;
  private readonly limit: number;
  private plan: Plan;
  private bound: number | null = null;
  private phase: Phase = 'start';
  private cut: Cut | null = null;

  constructor(highs: Highs, task: Task, control: SolveControl) {
    this.highs = highs;
    this.given = task;
    this.task = task;
    this.control = control;
    this.seed = task.problem.instance.seed;
    this.limit = task.problem.instance.timeLimitSeconds;
    this.choices = choicesOf(task.problem);
    this.pairs = pairsOf(task, this.choices);
    this.plan = startPlan(task, this.choices);
    this.nearby = new NeighbourhoodSearch(highs, this.pairs, this.seed);
  }

  run(): Outcome {
    this.tell();
    this.enter('search');
    this.take(this.searched(this.plan));
    this.enter('bound');
    const bound = this.fill(this.relaxation());
    this.climb(bound);
    this.finish(bound);
    return {
      plan: new Plan(this.given, this.plan.assigned),
      bound: Math.max(this.bound ?? 0, this.plan.points),
      proven: this.isProven(),
      cut: this.cut,
    };
  }

  /** Where a wide gap may be an empty slot: how many can be filled at all. A plan that fills them, and a lower bound where not all can be. */
  private fill({ bound, prices }: Relaxed): Bound {
    const hasHoles = openSlots(this.task.problem).some((slot) => this.plan.artistIn(slot) === EMPTY);
    if (!hasHoles || this.gap() <= HOLES_GAP) return bound;
    this.enter('fill');
    const until = this.limit * FILL_SHARE;
    const { plan, most } = fillMost(this.highs, this.plan, this.pairs, prices, {
      seed: this.seed,
      stop: this.until(until),
      secondsLeft: () => this.wallUntil(until),
      pairsAtMost: MILP_UP_TO,
    });
    if (plan !== this.plan) this.take(this.searched(plan));
    if (most >= this.task.problem.slots.length) return bound;
    this.task = taskOf(this.task.problem, withFilled(this.task.problem, this.task.model, most));
    this.plan = new Plan(this.task, this.plan.assigned);
    this.enter('bound');
    return this.relaxation(FILL_SHARE + 0.15).bound;
  }

  private searched(plan: Plan): Plan {
    const steps = Math.min(STEPS, STEPS_A_PAIR * this.pairs.count);
    return improve(plan, this.choices, {
      seed: this.seed,
      steps,
      stop: this.until(this.limit * SEARCH_SHARE),
    });
  }

  private wallUntil(seconds: number): number {
    return (seconds - this.control.elapsed()) * (this.control.stretch ?? 1);
  }

  private relaxation(share = BOUND_SHARE): Relaxed {
    const stop = this.until(this.limit * share);
    const onBound = (value: number): void => this.lower(value);
    const relaxed = relax(this.highs, this.task, this.pairs, this.plan.assigned, {
      seed: this.seed,
      stop,
      onBound,
    });
    this.lower(relaxed.bound.value);
    return relaxed;
  }

  /** Better plans from growing parts of what is left, until everything is small enough to be solved at once. */
  private climb(bound: Bound): void {
    // A gap this wide means empty slots: parts of the calendar mend that sooner than a small core of the whole.
    if (this.gap() > HOLES_GAP) this.neighbourhoods(bound, this.limit * 0.7, 25);
    for (const { size, share } of CORES) {
      const kept = stillUseful(this.plan, this.pairs, bound);
      if (this.isProven() || kept.length <= size || this.isOver()) return;
      this.enter('milp');
      const core = mostPromising(this.plan, this.pairs, bound, kept, size);
      this.milp(core, this.limit * share, { nodesAtMost: CORE_NODES });
      if (this.isProven() || this.gap() <= WIDE_GAP) continue;
      this.neighbourhoods(bound, this.limit * 0.75, 12);
    }
  }

  /** Everything that is left, to the end; its bound is the proof. */
  private finish(bound: Bound): void {
    const kept = stillUseful(this.plan, this.pairs, bound);
    if (this.isProven() || this.isOver()) return;
    if (kept.length > MILP_UP_TO) {
      this.neighbourhoods(bound, this.limit, Number.POSITIVE_INFINITY);
      return;
    }
    this.enter('milp');
    // Dropped pairs are in no better plan, so the whole is bounded by this part or by the plan itself.
    const onBound = (most: number): void => this.lower(most);
    const found = this.milp(kept, this.limit, { onBound });
    this.lower(found.bound);
    if (!found.finished && !this.isProven()) this.neighbourhoods(bound, this.limit, 12);
  }

  private milp(
    kept: readonly number[],
    until: number,
    also: Pick<MilpOptions, 'nodesAtMost' | 'onBound'>,
  ): MilpResult {
    const found = solveMilp(this.highs, this.plan, this.pairs, kept, {
      seed: this.seed,
      stop: this.until(until),
      secondsAtMost: this.wallUntil(until),
      tolerance: 0.99,
      onBetter: (plan) => this.take(plan),
      ...also,
    });
    this.take(found.plan);
    if (found.timedOut) this.cut ??= 'time';
    return found;
  }

  private neighbourhoods(bound: Bound, until: number, patience: number): void {
    this.enter('neighbourhoods');
    const kept = stillUseful(this.plan, this.pairs, bound);
    const part = mostPromising(this.plan, this.pairs, bound, kept, MILP_UP_TO);
    this.nearby.run(this.plan, part, {
      stop: this.until(until),
      patience,
      onBetter: (plan) => this.take(plan),
      onTimeOut: () => {
        this.cut ??= 'time';
      },
    });
  }

  private until(seconds: number): () => boolean {
    return () => {
      const isFull = this.control.isFull?.() ?? false;
      if (isFull) this.cut = 'memory';
      const isLate = this.control.elapsed() >= seconds;
      if (isLate) this.cut ??= 'time';
      return isFull || isLate;
    };
  }

  private isOver(): boolean {
    return this.until(this.limit)();
  }

  private take(plan: Plan): void {
    if (plan.points <= this.plan.points) return;
    this.plan = plan;
    this.tell();
  }

  private lower(value: number): void {
    const whole = Math.max(wholeBound(value), this.plan.points);
    if (this.bound !== null && whole >= this.bound) return;
    this.bound = whole;
    this.tell();
  }

  private isProven(): boolean {
    return this.bound !== null && this.bound <= this.plan.points;
  }

  private gap(): number {
    return this.bound === null ? 1 : gapOf(this.bound, this.plan.points);
  }

  private enter(phase: Phase): void {
    this.phase = phase;
    this.tell();
  }

  private tell(): void {
    this.control.onProgress?.({
      phase: this.phase,
      seconds: this.control.elapsed(),
      objective: this.plan.points,
      bound: this.bound,
      gap: this.bound === null ? null : 100 * this.gap(),
    });
  }
}
