import { at, type Paise } from '@backline/kernel';
import { type Alternative, alternativesFor } from '../explain/alternatives.ts';
import { type EmptySlot, explainEmpty } from '../explain/empty-slot.ts';
import { type Metrics, metricsOf } from '../explain/metrics.ts';
import { type Sensitivity, sensitivityOf } from '../explain/sensitivity.ts';
import type { Highs } from '../linear/highs.ts';
import { type Assignment, EMPTY, FREE } from '../model/assignment.ts';
import { eligibleArtists } from '../model/eligible-artists.ts';
import { objectiveParts } from '../model/model.ts';
import type { Plan } from '../model/plan.ts';
import { artistFee } from '../model/problem.ts';
import { CATEGORIES, type Category, SLOT_TYPE, type SlotType } from '../rules/category.ts';
import type { MatchScore } from '../rules/match-score.ts';
import type { Slot } from '../rules/slots.ts';
import type { WeightName } from '../rules/weights.ts';
import type { Outcome } from './pipeline.ts';
import { gapOf, type StopReason } from './progress.ts';

export interface Booked {
  artistId: string;
  name: string;
  /** paise */
  fee: Paise;
  category: Category;
  slotType: SlotType;
  score: MatchScore;
  /** Points of the booking by itself. */
  parts: { filled: number; match: number; category: number; stability: number };
  /** What the objective would lose without the booking, in points. */
  contribution: number;
  runnerUp: Alternative | null;
  alternatives: Alternative[];
}

export interface PlannedSlot extends Slot {
  locked: boolean;
  /** Whether it differs from the former plan; false where that has nothing for the date. */
  changed: boolean;
  booked: Booked | null;
  empty: EmptySlot | null;
}

export interface Answer {
  assignments: Assignment[];
  slots: PlannedSlot[];
  /** Whole points; its parts by wish sum to it. */
  objective: number;
  parts: Record<WeightName, number>;
  /** Upper bound: no plan has a larger objective. */
  bound: number;
  /** (bound - objective) in percent of the bound, see `gapOf`. */
  gap: number;
  /** Whether bound and objective meet: the plan is optimal. */
  proven: boolean;
  seconds: number;
  /** What stopped the search early; if nothing did, the same input gives the same plan. */
  stoppedBy: StopReason | null;
  metrics: Metrics;
  sensitivity: Sensitivity;
}

/** Turns the outcome of a search into what people see. */
export function answerOf(
  highs: Highs,
  { plan, bound, proven, stoppedBy }: Outcome,
  seconds: () => number,
  stop: () => boolean,
): Answer {
  const { problem } = plan.task;
  const eligible = eligibleArtists(problem);
  const assignments = plan.assignments();
  // By id and not by index: an artist of the former plan may no longer be a candidate.
  const former = new Map(problem.instance.former.map(({ date, artistId }) => [date, artistId]));
  const slots = problem.slots.map((slot, index): PlannedSlot => {
    const artist = plan.artistIn(index);
    const { artistId } = at(assignments, index);
    return {
      ...slot,
      locked: at(problem.locked, index) !== FREE,
      changed: former.has(slot.date) && former.get(slot.date) !== artistId,
      booked: artist === EMPTY ? null : bookedIn(plan, index, artist, alternativesFor(plan, index, eligible)),
      empty: artist === EMPTY ? explainEmpty(plan, index) : null,
    };
  });
  return {
    assignments,
    slots,
    objective: plan.objective,
    parts: plan.parts(),
    bound,
    gap: 100 * gapOf(bound, plan.objective),
    proven,
    stoppedBy,
    metrics: metricsOf(plan),
    sensitivity: sensitivityOf(highs, plan, eligible, stop),
    seconds: seconds(),
  };
}

function bookedIn(plan: Plan, slot: number, artist: number, alternatives: Alternative[]): Booked {
  const { problem } = plan.task;
  const { id, name } = at(problem.artists, artist);
  const category = at(CATEGORIES, at(problem.category, artist));
  return {
    artistId: id,
    name,
    fee: artistFee(problem, artist),
    category,
    slotType: SLOT_TYPE[category],
    score: at(problem.scores, artist),
    parts: objectiveParts(problem, artist, slot),
    contribution: -plan.gain(slot, EMPTY),
    runnerUp: alternatives.at(0) ?? null,
    alternatives,
  };
}
