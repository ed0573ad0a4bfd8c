export type { Alternative } from './explain/alternatives.ts';
export type { EmptyReason, EmptySlot, Remedy } from './explain/empty-slot.ts';
export type { Metrics } from './explain/metrics.ts';
export type { BudgetChange, PointsRange, Sensitivity } from './explain/sensitivity.ts';
export {
  candidateSchema,
  type InputError,
  type Instance,
  type InstanceInput,
  instanceSchema,
  parseInstance,
  termsSchema,
} from './input/instance.ts';
export { WEEKDAYS, type Weekday } from './input/weekday.ts';
export type { Assignment } from './model/assignment.ts';
export { CATEGORIES, type Category, categorize, feeOf, SLOT_TYPE, type SlotType } from './rules/category.ts';
export { type MatchScore, matchScore } from './rules/match-score.ts';
export {
  deriveSlots,
  type Slot,
  type SlotTier,
  TIER_SHARE,
  TIERS,
  weeklyBudgetOf,
  weeksOf,
} from './rules/slots.ts';
export { DEFAULT_WEIGHTS, type WeightName, type Weights } from './rules/weights.ts';
export type { Answer, Booked, PlannedSlot } from './run/answer.ts';
export { PHASES, type Phase, type Progress, type StopReason } from './run/progress.ts';
export { type Run, type RunOptions, type RunResult, startRun } from './run/runner.ts';
export { type SolveOptions, type SolveResult, solve } from './run/solve.ts';
