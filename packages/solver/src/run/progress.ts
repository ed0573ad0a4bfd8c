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
  /** Since the run began. */
  seconds: number;
  /** Of the incumbent, the best plan so far. */
  objective: number;
  /** Upper bound: no plan has a larger objective. Null until the first one is known. */
  bound: number | null;
  /** See `gapOf`, in percent. */
  gap: number | null;
}

/** What stopped a search before it was finished. */
export type StopReason = 'time' | 'memory';

/**
 * The relative gap: how far a plan may be from the optimum, as a share of the bound; of the objective where that is further
 * from 0, since a plan with many violations may have a negative one. 0 only where the two meet, and never above 1.
 */
export function gapOf(bound: number, objective: number): number {
  if (bound <= objective) return 0;
  return Math.min(1, (bound - objective) / Math.max(Math.abs(bound), Math.abs(objective)));
}
