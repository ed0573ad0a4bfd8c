import { mostPromising, stillUseful, wholeBound } from '../linear/fixing.ts';
import type { Highs } from '../linear/highs.ts';
import { solveMilp } from '../linear/milp.ts';
import { type Pairs, pairsOf } from '../linear/pairs.ts';
import type { Bound } from '../linear/prices.ts';
import { relax } from '../linear/relaxation.ts';
import type { Plan, Task } from '../model/plan.ts';
import { type Choices, choicesOf } from '../search/choices.ts';
import { improve } from '../search/local-search.ts';
import { searchNeighbourhoods } from '../search/neighbourhoods.ts';
import { startPlan } from '../search/start.ts';

export const PHASES = ['start', 'search', 'bound', 'milp', 'neighbourhoods', 'explain', 'done'] as const;
export type Phase = (typeof PHASES)[number];

export interface Progress {
  phase: Phase;
  /** Seconds since the run began. */
  seconds: number;
  objective: number;
  /** No plan is worth more; null until the first bound is known. */
  bound: number | null;
  /** (bound - objective) in percent of the bound. */
  gap: number | null;
}

export interface SolveControl {
  /** Seconds since the run began. */
  elapsed: () => number;
  /** Answers true once the run is to end early, for instance because memory runs short. */
  isOver?: () => boolean;
  /** Wall seconds that a second of `elapsed` may last, where that counts processor time; 1 by default. */
  stretch?: number;
  onProgress?: (progress: Progress) => void;
}

export interface Outcome {
  plan: Plan;
  bound: number;
  proven: boolean;
  /** Whether the time limit cut anything short; if not, the same input gives the same answer on every machine. */
  cut: boolean;
}

/** Steps of the local search: about a third of a second on the machine that was measured; fewer where there is less to choose. */
const STEPS = 100_000;
const STEPS_A_PAIR = 30;
/** Share of the time limit after which the relaxation must end. */
const BOUND_SHARE = 0.45;
/** Sizes of the parts that are solved before everything that is left. */
const CORES = [600, 1200];
const CORE_NODES = 15;
/** Above this gap a plan is looked for in neighbourhoods before more is proven. */
const WIDE_GAP = 0.002;
const HOLES_GAP = 0.005;
/** More pairs than this are not worth a MILP within seconds. */
const MILP_UP_TO = 12_000;

/**
 * Start, bound, fixing, MILP on what is left, neighbourhoods where time runs out. Each step hands the best plan on, so that the answer is never worse
 * than the start; the bound is valid whenever it ends. docs/solver.md, pipeline.
 */
export function solveTask(highs: Highs, task: Task, control: SolveControl): Outcome {
  return new Pipeline(highs, task, control).run();
}

class Pipeline {
  private readonly highs: Highs;
  private readonly task: Task;
  private readonly control: SolveControl;
  private readonly choices: Choices;
  private readonly pairs: Pairs;
  private readonly seed: number;
  private readonly limit: number;
  private plan: Plan;
  private bound: number | null = null;
  private phase: Phase = 'start';
  private cut = false;

  constructor(highs: Highs, task: Task, control: SolveControl) {
    this.highs = highs;
    this.task = task;
    this.control = control;
    this.seed = task.problem.instance.seed;
    this.limit = task.problem.instance.timeLimitSeconds;
    this.choices = choicesOf(task.problem);
    this.pairs = pairsOf(task, this.choices);
    this.plan = startPlan(task, this.choices);
  }

  run(): Outcome {
    this.tell();
    this.enter('search');
    const steps = Math.min(STEPS, STEPS_A_PAIR * this.pairs.count);
    const stop = this.until(this.limit * 0.3);
    this.take(improve(this.plan, this.choices, { seed: this.seed, steps, stop }));
    this.enter('bound');
    const prices = this.relaxation();
    this.climb(prices);
    this.finish(prices);
    const bound = Math.max(this.bound ?? 0, this.plan.points);
    return { plan: this.plan.copy(), bound, proven: this.isProven(), cut: this.cut };
  }

  private relaxation(): Bound {
    const stop = this.until(this.limit * BOUND_SHARE);
    const onBound = (value: number): void => this.lower(value);
    const { bound } = relax(this.highs, this.task, this.pairs, this.plan.assigned, {
      seed: this.seed,
      stop,
      onBound,
    });
    this.lower(bound.value);
    return bound;
  }

  /** Better plans from growing parts of what is left, until everything is small enough to be solved at once. */
  private climb(prices: Bound): void {
    // A gap this wide means empty slots: parts of the calendar mend that sooner than a small core of the whole.
    if (this.gap() > HOLES_GAP) this.neighbourhoods(prices, this.limit * 0.7, 25);
    for (const size of CORES) {
      const kept = stillUseful(this.plan, this.pairs, prices);
      if (this.isProven() || kept.length <= size) return;
      this.enter('milp');
      const core = mostPromising(this.plan, this.pairs, prices, kept, size);
      this.take(this.milp(core, this.limit * (size === CORES[0] ? 0.5 : 0.65), CORE_NODES).plan);
      if (this.isProven() || this.gap() <= WIDE_GAP) continue;
      this.neighbourhoods(prices, this.limit * 0.75, 12);
    }
  }

  /** Everything that is left, to the end; its bound is the proof. */
  private finish(prices: Bound): void {
    const kept = stillUseful(this.plan, this.pairs, prices);
    if (this.isProven()) return;
    if (kept.length > MILP_UP_TO) {
      this.neighbourhoods(prices, this.limit, Number.POSITIVE_INFINITY);
      return;
    }
    this.enter('milp');
    const found = this.milp(kept, this.limit);
    this.take(found.plan);
    // Dropped pairs are in no better plan, so the whole is bounded by this part or by the plan itself.
    this.lower(Math.max(found.bound, this.plan.points));
    if (!found.finished && !this.isProven()) this.neighbourhoods(prices, this.limit, 12);
  }

  private milp(kept: readonly number[], until: number, nodesAtMost?: number) {
    return solveMilp(this.highs, this.plan, this.pairs, kept, {
      seed: this.seed,
      stop: this.until(until),
      secondsAtMost: (until - this.control.elapsed()) * (this.control.stretch ?? 1),
      tolerance: 0.99,
      ...(nodesAtMost === undefined ? {} : { nodesAtMost }),
      onProgress: () => this.tell(),
    });
  }

  private neighbourhoods(prices: Bound, until: number, patience: number): void {
    this.enter('neighbourhoods');
    const kept = stillUseful(this.plan, this.pairs, prices);
    const part = mostPromising(this.plan, this.pairs, prices, kept, MILP_UP_TO);
    const options = {
      seed: this.seed,
      stop: this.until(until),
      patience,
      onBetter: (plan: Plan) => this.take(plan),
    };
    this.take(searchNeighbourhoods(this.highs, this.plan, this.pairs, part, options));
  }

  private until(seconds: number): () => boolean {
    return () => {
      const over = this.control.elapsed() >= seconds || (this.control.isOver?.() ?? false);
      this.cut ||= over;
      return over;
    };
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
    return this.bound === null || this.bound <= 0 ? 1 : (this.bound - this.plan.points) / this.bound;
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
      gap: this.bound === null ? null : 100 * Math.max(0, this.gap()),
    });
  }
}
