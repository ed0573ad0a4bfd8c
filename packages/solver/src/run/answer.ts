import { at, type Paise } from '@backline/kernel';
import { type Alternative, alternativesFor } from '../explain/alternatives.ts';
import { type EmptySlot, explainEmpty } from '../explain/empty-slot.ts';
import { type Metrics, metricsOf } from '../explain/metrics.ts';
import { type Sensitivity, sensitivityOf } from '../explain/sensitivity.ts';
import type { Highs } from '../linear/highs.ts';
import { choicesOf } from '../model/choices.ts';
import { EMPTY, FREE } from '../model/hurdles.ts';
import { worthParts } from '../model/model.ts';
import type { Assignment, Plan } from '../model/plan.ts';
import { artistFee } from '../model/problem.ts';
import { CATEGORIES, type Category, SLOT_TYPE, type SlotType } from '../rules/category.ts';
import type { MatchScore } from '../rules/match-score.ts';
import type { Slot } from '../rules/slots.ts';
import type { WeightName } from '../rules/weights.ts';
import { type Cut, gapOf, type Outcome } from './pipeline.ts';

export interface Booked {
  artistId: string;
  name: string;
  /** paise */
  fee: Paise;
  category: Category;
  slotType: SlotType;
  score: MatchScore;
  /** Points by itself, and what the plan would lose without the booking. */
  worth: { filled: number; match: number; category: number; stability: number };
  contribution: number;
  runnerUp: Alternative | null;
  alternatives: Alternative[];
}

export interface PlannedSlot extends Slot {
  locked: boolean;
  /** Whether it differs from the former plan; false where there was none for the date. */
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
  /** No plan is worth more. */
  bound: number;
  /** (bound - objective) in percent of the bound, see `gapOf`. */
  gap: number;
  /** Whether bound and objective meet: nobody can find a better plan. */
  proven: boolean;
  seconds: number;
  /** What cut the search short; if nothing did, the same input gives the same plan. */
  cut: Cut | null;
  metrics: Metrics;
  sensitivity: Sensitivity;
}

/** Turns the outcome of a search into what people see. */
export function answerOf(
  highs: Highs,
  { plan, bound, proven, cut }: Outcome,
  seconds: () => number,
  stop: () => boolean,
): Answer {
  const { problem } = plan.task;
  const choices = choicesOf(problem);
  // By id and not by index: who was in the former plan may be no candidate any more.
  const former = new Map(problem.instance.former.map(({ date, artistId }) => [date, artistId]));
  const slots = problem.slots.map((slot, index): PlannedSlot => {
    const artist = plan.artistIn(index);
    const artistId = artist === EMPTY ? null : at(problem.artists, artist).id;
    return {
      ...slot,
      locked: at(problem.locked, index) !== FREE,
      changed: former.has(slot.date) && former.get(slot.date) !== artistId,
      booked: artist === EMPTY ? null : bookedIn(plan, index, artist, alternativesFor(plan, index, choices)),
      empty: artist === EMPTY ? explainEmpty(plan, index) : null,
    };
  });
  return {
    assignments: plan.assignments(),
    slots,
    objective: plan.points,
    parts: plan.parts(),
    bound,
    gap: 100 * gapOf(bound, plan.points),
    proven,
    cut,
    metrics: metricsOf(plan),
    sensitivity: sensitivityOf(highs, plan, choices, stop),
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
    worth: worthParts(problem, artist, slot),
    contribution: -plan.gain(slot, EMPTY),
    runnerUp: alternatives.at(0) ?? null,
    alternatives,
  };
}
