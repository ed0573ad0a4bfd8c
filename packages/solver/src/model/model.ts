import { at, divideHalfUp } from '@backline/kernel';
import { CATEGORIES, type Category } from '../rules/category.ts';
import type { SlotTier } from '../rules/slots.ts';
import type { WeightName } from '../rules/weights.ts';
import type { Problem } from './problem.ts';

/**
 * The whole model in one place, to be read beside docs/solver.md. The decision variables are x[artist, slot] in {0, 1},
 * for eligible pairs only.
 *
 *   maximize   sum of objectiveCoefficient(artist, slot) * x   +   sum of points(a) * value(a) over all auxiliaries a
 *
 * Hard constraints, all exact:
 *   one artist a slot    sum over artists of x[., slot] <= 1, = 1 where locked to an artist    (linear/formulation)
 *   total budget         sum of fee * x <= what fixed events leave of the budget               (linear/formulation)
 *   repeat window        sum of x[artist, .] over any window of that many days <= 1            (linear/repeat-constraints)
 *   everything else      availability, slot budget, genres, bans, locks: such pairs do not exist    (ineligibility)
 *
 * Soft constraints (the venue's wishes): each is a concave function of sums of x, expressed by one auxiliary variable and
 * its rows, which are plain data. Relaxation, MILP and local search read the same rows, so that they cannot disagree about
 * the objective.
 */
export interface Model {
  auxiliaries: readonly Auxiliary[];
  rows: readonly SoftRow[];
}

/**
 * `violation`: how far a soft constraint is violated, penalized in the objective; the largest of 0 and
 * (activity - rhs) / unit over its rows, rounded up.
 * `coverage`: what is reached, up to a limit, rewarded in the objective; the smallest of the limit and (activity - rhs)
 * over its rows.
 * Values and weights are integers, so every objective is, and a bound may be rounded down.
 */
export interface Auxiliary {
  wish: WeightName;
  kind: 'violation' | 'coverage';
  /** Objective coefficient; negative for a violation. */
  points: number;
  limit: number;
}

/** activity - unit * auxiliary <= rhs (`violation`) or >= rhs (`coverage`). */
export interface SoftRow {
  auxiliary: number;
  rhs: number;
  /** What one unit of the auxiliary stands for: 1, or a percent of the budget in paise. */
  unit: number;
  terms: readonly Term[];
  /** Auxiliaries that count into the activity; always earlier ones. */
  auxiliaryTerms: readonly { auxiliary: number; coefficient: number }[];
}

/** The same coefficient for every pair of one of the slots with an artist of the group. */
export interface Term {
  slots: readonly number[];
  group: Group;
  /** Times the fee in paise where `perFee`. */
  coefficient: number;
  perFee?: true;
}

export type Group =
  | { kind: 'all' }
  | { kind: 'local' }
  | { kind: 'category' | 'genre' | 'artist'; index: number };

/** The category that suits a tier. A premium slot may also have the month's headliner, see `premiumHeadliners`. docs/rules/programming.md#soft-wishes */
const WANTED: Record<SlotTier, Category> = {
  flagship: 'headliner',
  premium: 'emerging',
  standard: 'support',
  weekday: 'emerging',
};

export const wantedCategory = (tier: SlotTier): number => CATEGORIES.indexOf(WANTED[tier]);

const HEADLINER = CATEGORIES.indexOf('headliner');
const EMERGING = CATEGORIES.indexOf('emerging');
const ALL: Group = { kind: 'all' };

/** The objective coefficient of a pair: filled slot, match score, category, and stability. */
export function objectiveCoefficient(problem: Problem, artist: number, slot: number): number {
  const parts = objectiveParts(problem, artist, slot);
  return parts.filled + parts.match + parts.category + parts.stability;
}

export function objectiveParts(
  problem: Problem,
  artist: number,
  slot: number,
): { filled: number; match: number; category: number; stability: number } {
  const { weights } = problem.instance;
  const { tier } = at(problem.slots, slot);
  return {
    filled: weights.filled,
    match: weights.match * at(problem.scores, artist).total,
    category: at(problem.category, artist) === wantedCategory(tier) ? weights.category : 0,
    stability: at(problem.former, slot) === artist ? weights.stability : 0,
  };
}

/** Builds the auxiliaries and rows of all wishes that have a weight and can be violated or met. */
export function buildModel(problem: Problem): Model {
  const auxiliaries: Auxiliary[] = [];
  const rows: SoftRow[] = [];
  const build: Builder = {
    auxiliary: (auxiliary) => auxiliaries.push(auxiliary) - 1,
    row: (row) => rows.push({ auxiliaryTerms: [], unit: 1, ...row }),
  };
  const { weights } = problem.instance;
  if (weights.category > 0) premiumHeadliners(problem, build);
  if (weights.headliners > 0) headlinersPerMonth(problem, build);
  if (weights.breakdown > 0) budgetBreakdown(problem, build);
  if (weights.local > 0) localShare(problem, build);
  if (weights.emerging > 0) emergingShare(problem, build);
  if (weights.variety > 0) genreRuns(problem, build, 'variety', 1);
  const longest = problem.instance.terms.constraints.maxSameGenreInRow;
  if (weights.genreRun > 0 && longest !== null) genreRuns(problem, build, 'genreRun', longest);
  if (weights.genresPerMonth > 0) genresPerMonth(problem, build);
  if (weights.include > 0) artistsToInclude(problem, build);
  return { auxiliaries, rows };
}

/**
 * The model with limits on the number of filled slots. An upper limit that every calendar keeps is a valid cut: it excludes
 * none, but tightens the bound, because fractions of artists can fill more. Auxiliaries fixed at 0 make the rows hard.
 */
export function withFilledSlots(problem: Problem, model: Model, atMost: number, atLeast = 0): Model {
  const auxiliary: Auxiliary = { wish: 'filled', kind: 'violation', points: 0, limit: 0 };
  const row = (index: number, coefficient: number, rhs: number): SoftRow => ({
    auxiliary: model.auxiliaries.length + index,
    rhs,
    unit: 1,
    terms: [{ slots: allSlots(problem), group: ALL, coefficient }],
    auxiliaryTerms: [],
  });
  return {
    auxiliaries: [...model.auxiliaries, auxiliary, auxiliary],
    rows: [...model.rows, row(0, 1, atMost), row(1, -1, -atLeast)],
  };
}

interface Builder {
  auxiliary: (auxiliary: Auxiliary) => number;
  row: (row: Omit<SoftRow, 'auxiliaryTerms' | 'unit'> & Partial<SoftRow>) => void;
}

const allSlots = ({ slots }: Problem): number[] => slots.map((_, slot) => slot);

const slotsOfMonth = (problem: Problem, month: number, tier?: SlotTier): number[] =>
  problem.slots.flatMap((own, slot) =>
    at(problem.monthOf, slot) === month && (tier === undefined || own.tier === tier) ? [slot] : [],
  );

/** The headliners that a month should have: its minimum, but no more than it has slots that can pay one. */
export function headlinerTarget(problem: Problem, month: number): number {
  const slots =
    slotsOfMonth(problem, month, 'flagship').length + slotsOfMonth(problem, month, 'premium').length;
  return Math.min(problem.instance.terms.constraints.minHeadlinersPerMonth, slots);
}

/** A premium slot's headliner counts as the right category until the month has its minimum, its flagships counted as headliners. */
function premiumHeadliners(problem: Problem, build: Builder): void {
  problem.months.forEach((_, month) => {
    const limit = headlinerTarget(problem, month) - slotsOfMonth(problem, month, 'flagship').length;
    if (limit <= 0) return;
    const points = problem.instance.weights.category;
    const auxiliary = build.auxiliary({ wish: 'category', kind: 'coverage', points, limit });
    const slots = slotsOfMonth(problem, month, 'premium');
    build.row({
      auxiliary,
      rhs: 0,
      terms: [{ slots, group: { kind: 'category', index: HEADLINER }, coefficient: 1 }],
    });
  });
}

/** Headliners that a month is short of its target. */
function headlinersPerMonth(problem: Problem, build: Builder): void {
  problem.months.forEach((_, month) => {
    const target = headlinerTarget(problem, month);
    if (target === 0) return;
    const points = -problem.instance.weights.headliners;
    const auxiliary = build.auxiliary({ wish: 'headliners', kind: 'violation', points, limit: target });
    const slots = slotsOfMonth(problem, month);
    const term: Term = { slots, group: { kind: 'category', index: HEADLINER }, coefficient: -1 };
    build.row({ auxiliary, rhs: -target, terms: [term] });
  });
}

/** Percent of the total budget, rounded up, that a category spends over its share. Spending less is no violation. */
function budgetBreakdown(problem: Problem, build: Builder): void {
  const { totalBudget, breakdown } = problem.instance.terms;
  if (totalBudget === 0) return;
  const unit = totalBudget / 100; // money-check: a percent of the budget is the unit of a soft row, no amount that anybody pays
  CATEGORIES.forEach((name, index) => {
    const points = -problem.instance.weights.breakdown;
    const auxiliary = build.auxiliary({ wish: 'breakdown', kind: 'violation', points, limit: 100 });
    const group: Group = { kind: 'category', index };
    const term: Term = { slots: allSlots(problem), group, coefficient: 1, perFee: true };
    build.row({ auxiliary, unit, rhs: breakdown[name] * unit, terms: [term] });
  });
}

/** How many slots should have local artists: the share of all slots, half up. The others may be touring. */
export function localTarget({ slots, instance }: Problem): number {
  return divideHalfUp(instance.terms.constraints.localShare * slots.length, 100);
}

/** Local artists above their target and touring ones above theirs; with all slots filled, the distance from the split. */
function localShare(problem: Problem, build: Builder): void {
  if (problem.instance.terms.city === null) return;
  const slots = allSlots(problem);
  const points = -problem.instance.weights.local;
  const add = (rhs: number, terms: Term[]): void => {
    const auxiliary = build.auxiliary({ wish: 'local', kind: 'violation', points, limit: slots.length });
    build.row({ auxiliary, rhs, terms });
  };
  const local: Term = { slots, group: { kind: 'local' }, coefficient: 1 };
  add(localTarget(problem), [local]);
  add(slots.length - localTarget(problem), [
    { slots, group: ALL, coefficient: 1 },
    { ...local, coefficient: -1 },
  ]);
}

/** How many slots emerging artists should have at least: the share of all slots, half up. */
export function emergingTarget({ slots, instance }: Problem): number {
  return divideHalfUp(instance.terms.constraints.emergingShare * slots.length, 100);
}

function emergingShare(problem: Problem, build: Builder): void {
  const [slots, target] = [allSlots(problem), emergingTarget(problem)];
  if (target === 0) return;
  const points = -problem.instance.weights.emerging;
  const auxiliary = build.auxiliary({ wish: 'emerging', kind: 'violation', points, limit: target });
  const term: Term = { slots, group: { kind: 'category', index: EMERGING }, coefficient: -1 };
  build.row({ auxiliary, rhs: -target, terms: [term] });
}

/** For each run of `longest + 1` consecutive slots: whether all have one main genre. One auxiliary serves all genres. */
function genreRuns(problem: Problem, build: Builder, wish: 'variety' | 'genreRun', longest: number): void {
  const points = -problem.instance.weights[wish];
  for (let first = 0; first + longest < problem.slots.length; first++) {
    const slots = Array.from({ length: longest + 1 }, (_, offset) => first + offset);
    const auxiliary = build.auxiliary({ wish, kind: 'violation', points, limit: 1 });
    problem.genreNames.forEach((_, index) => {
      build.row({
        auxiliary,
        rhs: longest,
        terms: [{ slots, group: { kind: 'genre', index }, coefficient: 1 }],
      });
    });
  }
}

/** Main genres that a month is short of its minimum. Each genre counts once a month, so each has a coverage auxiliary. */
function genresPerMonth(problem: Problem, build: Builder): void {
  const asked = problem.instance.terms.constraints.minGenresPerMonth;
  if (asked === null) return;
  const wish = 'genresPerMonth';
  problem.months.forEach((_, month) => {
    const slots = slotsOfMonth(problem, month);
    const auxiliaryTerms = problem.genreNames.map((_name, index) => {
      const auxiliary = build.auxiliary({ wish, kind: 'coverage', points: 0, limit: 1 });
      build.row({ auxiliary, rhs: 0, terms: [{ slots, group: { kind: 'genre', index }, coefficient: 1 }] });
      return { auxiliary, coefficient: -1 };
    });
    const points = -problem.instance.weights.genresPerMonth;
    const limit = Math.min(asked, slots.length);
    const auxiliary = build.auxiliary({ wish, kind: 'violation', points, limit });
    build.row({ auxiliary, rhs: -limit, terms: [], auxiliaryTerms });
  });
}

/** Each artist to include counts once, however often booked. */
function artistsToInclude(problem: Problem, build: Builder): void {
  const included = new Set(problem.instance.terms.constraints.includeArtists);
  problem.artists.forEach(({ id }, index) => {
    if (!included.has(id)) return;
    const points = problem.instance.weights.include;
    const auxiliary = build.auxiliary({ wish: 'include', kind: 'coverage', points, limit: 1 });
    const term: Term = { slots: allSlots(problem), group: { kind: 'artist', index }, coefficient: 1 };
    build.row({ auxiliary, rhs: 0, terms: [term] });
  });
}
