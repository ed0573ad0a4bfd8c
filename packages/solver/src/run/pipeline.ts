import type { Highs } from '../linear/highs.ts';
import type { LagrangianBound } from '../linear/lagrangian-bound.ts';
import { type MilpOptions, type MilpResult, solveMilp } from '../linear/milp.ts';
import { type Pairs, pairsOf } from '../linear/pairs.ts';
import { corePairs, integerBound, pairsAfterFixing } from '../linear/reduced-cost-fixing.ts';
import { type Relaxation, solveRelaxation } from '../linear/relaxation.ts';
import { EMPTY } from '../model/assignment.ts';
import { type EligibleArtists, eligibleArtists, freeSlots } from '../model/eligible-artists.ts';
import { withFilledSlots } from '../model/model.ts';
import { Plan } from '../model/plan.ts';
import { type Task, taskOf } from '../model/task.ts';
import { constructPlan } from '../search/construction.ts';
import { LargeNeighbourhoodSearch } from '../search/large-neighbourhood-search.ts';
import { maximizeFilledSlots } from '../search/maximize-filled.ts';
import { anneal } from '../search/simulated-annealing.ts';
import { gapOf, type Phase, type Progress, type StopReason } from './progress.ts';

export interface SolveControl {
  /** Seconds since the run began. */
  elapsed: () => number;
  /** Returns true once the run has used up its memory limit. */
  isMemoryFull?: () => boolean;
  /** Wall seconds that one second of `elapsed` may take, where that counts processor time; 1 by default. */
  stretch?: number;
  onProgress?: (progress: Progress) => void;
}

export interface Outcome {
  plan: Plan;
  bound: number;
  proven: boolean;
  /** Null where nothing stopped the search early: the same input then gives the same plan on every machine. */
  stoppedBy: StopReason | null;
}

/** Annealing steps: about a third of a second on the machine that was measured; fewer where there are few pairs. */
const STEPS = 100_000;
const STEPS_PER_PAIR = 30;
/** Shares of the time limit after which each step must end. */
const SEARCH_SHARE = 0.5;
const BOUND_SHARE = 0.45;
const FILL_SHARE = 0.5;
const SECOND_BOUND_SHARE = 0.65;
const WIDE_GAP_SHARE = 0.7;
const CORE_NEIGHBOURHOODS_SHARE = 0.75;
/** Core problems that are solved before the rest: their pairs, and the share of the time limit. */
const CORES = [
  { size: 600, share: 0.5 },
  { size: 1200, share: 0.65 },
];
const CORE_NODES = 15;
/** Above this gap neighbourhoods are searched for a better plan before the next core. */
const CORE_GAP = 0.002;
/** A gap this wide means empty slots. */
const WIDE_GAP = 0.005;
/** Neighbourhoods in a row without an improvement. */
const PATIENCE = 12;
const WIDE_GAP_PATIENCE = 25;
/** More pairs than this are too many for a MILP within seconds. */
const MILP_UP_TO = 12_000;
/** Objectives are integers: a gap below one point is closed. */
const GAP_LIMIT = 0.99;

/**
 * Construction and local search, bound, reduced-cost fixing, MILP on what is left, neighbourhoods where no proof is reached.
 * Each step hands the incumbent on, so that the answer is never worse than the start; the bound is valid whenever the
 * search ends. docs/solver.md, pipeline.
 */
export function solveTask(highs: Highs, task: Task, control: SolveControl): Outcome {
  return new Pipeline(highs, task, control).run();
}

class Pipeline {
  private readonly highs: Highs;
  private readonly given: Task;
  /** The task as given, or with a cut that has been proven valid. */
  private task: Task;
  private readonly control: SolveControl;
  private readonly eligible: EligibleArtists;
  private readonly pairs: Pairs;
  private readonly seed: number;
  private readonly neighbourhoods: LargeNeighbourhoodSearch;
  private readonly timeLimit: number;
  private incumbent: Plan;
  private bound = Number.POSITIVE_INFINITY;
  private phase: Phase = 'start';
  private stoppedBy: StopReason | null = null;

  constructor(highs: Highs, task: Task, control: SolveControl) {
    this.highs = highs;
    this.given = task;
    this.task = task;
    this.control = control;
    this.seed = task.problem.instance.seed;
    this.timeLimit = task.problem.instance.timeLimitSeconds;
    this.eligible = eligibleArtists(task.problem);
    this.pairs = pairsOf(task, this.eligible);
    this.incumbent = constructPlan(task, this.eligible);
    this.neighbourhoods = new LargeNeighbourhoodSearch(highs, this.pairs, this.seed);
  }

  run(): Outcome {
    this.report();
    this.enter('search');
    this.consider(this.annealed(this.incumbent));
    this.enter('bound');
    const bound = this.maximizeFilled(this.relaxation(BOUND_SHARE));
    this.solveCores(bound);
    this.solveRest(bound);
    return {
      plan: new Plan(this.given, this.incumbent.assigned),
      bound: Math.max(this.bound, this.incumbent.objective),
      proven: this.isProven(),
      stoppedBy: this.stoppedBy,
    };
  }

  /** Where a wide gap may be an empty slot: a plan with as many filled as possible, and a tighter bound where not all can be. */
  private maximizeFilled({ bound, duals }: Relaxation): LagrangianBound {
    const { problem, model } = this.task;
    const hasEmpty = freeSlots(problem).some((slot) => this.incumbent.artistIn(slot) === EMPTY);
    if (!hasEmpty || this.gap() <= WIDE_GAP) return bound;
    this.enter('fill');
    const { plan, atMost } = maximizeFilledSlots(this.highs, this.incumbent, this.pairs, duals, {
      seed: this.seed,
      stop: this.stopAfter(FILL_SHARE),
      secondsLeft: () => this.wallSecondsUntil(FILL_SHARE),
      pairsAtMost: MILP_UP_TO,
    });
    if (plan !== this.incumbent) this.consider(this.annealed(plan));
    if (atMost >= problem.slots.length) return bound;
    this.task = taskOf(problem, withFilledSlots(problem, model, atMost));
    this.incumbent = new Plan(this.task, this.incumbent.assigned);
    this.enter('bound');
    return this.relaxation(SECOND_BOUND_SHARE).bound;
  }

  private annealed(plan: Plan): Plan {
    const steps = Math.min(STEPS, STEPS_PER_PAIR * this.pairs.count);
    return anneal(plan, this.eligible, { seed: this.seed, steps, stop: this.stopAfter(SEARCH_SHARE) });
  }

  private relaxation(share: number): Relaxation {
    const relaxation = solveRelaxation(this.highs, this.task, this.pairs, this.incumbent.assigned, {
      seed: this.seed,
      stop: this.stopAfter(share),
      onBound: (value) => this.tighten(value),
    });
    this.tighten(relaxation.bound.value);
    return relaxation;
  }

  /** Better plans from growing core problems, until everything that is left is small enough to be solved at once. */
  private solveCores(bound: LagrangianBound): void {
    // Neighbourhoods fill empty slots sooner than a small core of the whole.
    if (this.gap() > WIDE_GAP) this.searchNeighbourhoods(bound, WIDE_GAP_SHARE, WIDE_GAP_PATIENCE);
    for (const { size, share } of CORES) {
      const kept = pairsAfterFixing(this.incumbent, this.pairs, bound);
      if (this.isProven() || kept.length <= size || this.isOver()) return;
      this.enter('milp');
      const core = corePairs(this.incumbent, this.pairs, bound, kept, size);
      this.milp(core, share, { nodeLimit: CORE_NODES });
      if (this.isProven() || this.gap() <= CORE_GAP) continue;
      this.searchNeighbourhoods(bound, CORE_NEIGHBOURHOODS_SHARE, PATIENCE);
    }
  }

  /** All pairs that are left, to optimality; its bound is the proof. */
  private solveRest(bound: LagrangianBound): void {
    const kept = pairsAfterFixing(this.incumbent, this.pairs, bound);
    if (this.isProven() || this.isOver()) return;
    if (kept.length > MILP_UP_TO) {
      this.searchNeighbourhoods(bound, 1, Number.POSITIVE_INFINITY);
      return;
    }
    this.enter('milp');
    // Fixed pairs are in no better plan, so the whole is bounded by this part or by the incumbent.
    const found = this.milp(kept, 1, { onBound: (value) => this.tighten(value) });
    this.tighten(found.bound);
    if (!found.finished && !this.isProven()) this.searchNeighbourhoods(bound, 1, PATIENCE);
  }

  private milp(
    kept: readonly number[],
    share: number,
    options: Pick<MilpOptions, 'nodeLimit' | 'onBound'>,
  ): MilpResult {
    const found = solveMilp(this.highs, this.incumbent, this.pairs, kept, {
      seed: this.seed,
      stop: this.stopAfter(share),
      timeLimit: this.wallSecondsUntil(share),
      gapLimit: GAP_LIMIT,
      onIncumbent: (plan) => this.consider(plan),
      ...options,
    });
    this.consider(found.plan);
    if (found.timedOut) this.stoppedBy ??= 'time';
    return found;
  }

  private searchNeighbourhoods(bound: LagrangianBound, share: number, patience: number): void {
    this.enter('neighbourhoods');
    const kept = pairsAfterFixing(this.incumbent, this.pairs, bound);
    const core = corePairs(this.incumbent, this.pairs, bound, kept, MILP_UP_TO);
    this.neighbourhoods.run(this.incumbent, core, {
      stop: this.stopAfter(share),
      patience,
      onIncumbent: (plan) => this.consider(plan),
      onTimeOut: () => {
        this.stoppedBy ??= 'time';
      },
    });
  }

  /** @param share of the time limit */
  private stopAfter(share: number): () => boolean {
    const seconds = this.timeLimit * share;
    return () => {
      const isFull = this.control.isMemoryFull?.() ?? false;
      if (isFull) this.stoppedBy = 'memory';
      const isLate = this.control.elapsed() >= seconds;
      if (isLate) this.stoppedBy ??= 'time';
      return isFull || isLate;
    };
  }

  private wallSecondsUntil(share: number): number {
    return (this.timeLimit * share - this.control.elapsed()) * (this.control.stretch ?? 1);
  }

  private isOver(): boolean {
    return this.stopAfter(1)();
  }

  private consider(plan: Plan): void {
    if (plan.objective <= this.incumbent.objective) return;
    this.incumbent = plan;
    this.report();
  }

  private tighten(value: number): void {
    const bound = Math.max(integerBound(value), this.incumbent.objective);
    if (bound >= this.bound) return;
    this.bound = bound;
    this.report();
  }

  private isProven(): boolean {
    return this.bound <= this.incumbent.objective;
  }

  private gap(): number {
    return Number.isFinite(this.bound) ? gapOf(this.bound, this.incumbent.objective) : 1;
  }

  private enter(phase: Phase): void {
    this.phase = phase;
    this.report();
  }

  private report(): void {
    const isBounded = Number.isFinite(this.bound);
    this.control.onProgress?.({
      phase: this.phase,
      seconds: this.control.elapsed(),
      objective: this.incumbent.objective,
      bound: isBounded ? this.bound : null,
      gap: isBounded ? 100 * this.gap() : null,
    });
  }
}
