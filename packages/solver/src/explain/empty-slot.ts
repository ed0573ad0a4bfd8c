import { add, at, type Paise, paise, subtract } from '@backline/kernel';
import { EMPTY } from '../model/assignment.ts';
import { INELIGIBILITY_REASONS } from '../model/ineligibility.ts';
import type { Plan } from '../model/plan.ts';
import { artistFee, fixedCostOf, ineligibilityOf } from '../model/problem.ts';
import { nameKey } from '../rules/match-score.ts';

/** What keeps an artist out of an empty slot, in the order in which it is checked: the pair is not eligible, or the rest of the plan forbids it. */
const EMPTY_REASONS = [...INELIGIBILITY_REASONS, 'repeatWindow', 'totalBudget', 'noGain'] as const;
export type EmptyReason = (typeof EMPTY_REASONS)[number];

/** Bits after those of ineligibility. */
const REPEAT = 1 << EMPTY_REASONS.indexOf('repeatWindow');
const BUDGET = 1 << EMPTY_REASONS.indexOf('totalBudget');
const NO_GAIN = 1 << EMPTY_REASONS.indexOf('noGain');
const LOCK_NEAR = 1 << EMPTY_REASONS.indexOf('lockNear');

/** One change that would bring the artist into the slot with the rest of the plan as it is. */
export type Remedy = { artistId: string; name: string } & (
  | { change: 'slotBudget' | 'totalBudget' /** paise that are missing */; by: Paise }
  | {
      change: 'repeatWindow' /** The longest window that would let the artist play; 0 allows repeats. */;
      toWeeks: number;
    }
  | { change: 'genres'; genre: string }
  | { change: 'availability' }
);

export interface EmptySlot {
  /** One sentence, the reason of most artists first. */
  reason: string;
  /** How many artists each reason keeps out; every artist is counted once. */
  emptyReasons: Partial<Record<EmptyReason, number>>;
  /** Single changes that would fill the slot, one of each kind, with the artist who would play. */
  remedies: Remedy[];
}

/** For one artist, and for several. */
const LABELS: Record<EmptyReason, readonly [string, string]> = {
  avoided: ['is to be avoided', 'are to be avoided'],
  excludedGenre: ['plays an excluded genre', 'play an excluded genre'],
  noPreferredGenre: ['plays no preferred genre', 'play no preferred genre'],
  beyondWeeklyLimit: ['asks over 60 % of the weekly budget', 'ask over 60 % of the weekly budget'],
  banned: ['is banned from the date', 'are banned from the date'],
  busy: ['is not free', 'are not free'],
  overSlotBudget: ['is over the budget of the slot', 'are over the budget of the slot'],
  fixedEventNear: [
    'plays a fixed event within the repeat window',
    'play a fixed event within the repeat window',
  ],
  lockNear: ['is locked to a date within the repeat window', 'are locked to a date within the repeat window'],
  lockedSlot: ['is kept out by the lock of the slot', 'are kept out by the lock of the slot'],
  repeatWindow: ['already plays within the repeat window', 'already play within the repeat window'],
  totalBudget: ['is beyond what is left of the total budget', 'are beyond what is left of the total budget'],
  noGain: [
    'would cost more in other wishes than the slot brings',
    'would cost more in other wishes than the slot brings',
  ],
};

/** Why nobody plays, and what would change that. docs/rules/programming.md#explanations */
export function explainEmpty(plan: Plan, slot: number): EmptySlot {
  const { artists, locked } = plan.task.problem;
  const isClosed = at(locked, slot) === EMPTY;
  const counts = new Map<EmptyReason, number>();
  const best = new Map<EmptyReason, RankedRemedy>();
  artists.forEach((_, artist) => {
    const bits = emptyReasonsOf(plan, slot, artist);
    const first = at(EMPTY_REASONS, 31 - Math.clz32(bits & -bits));
    counts.set(first, (counts.get(first) ?? 0) + 1);
    const isOnly = (bits & (bits - 1)) === 0;
    const remedy = isOnly && !isClosed ? remedyFor(plan, slot, artist, first) : null;
    const isBetter = remedy && remedy.rank > (best.get(first)?.rank ?? Number.NEGATIVE_INFINITY);
    if (isBetter && plan.gain(slot, artist) > 0) best.set(first, remedy);
  });
  return {
    reason: isClosed ? 'locked to stay empty' : sentence(counts),
    emptyReasons: Object.fromEntries(counts),
    remedies: [...best.values()].map(({ remedy }) => remedy),
  };
}

/** All reasons of an artist, as bits; `noGain` only where there is no other. */
function emptyReasonsOf(plan: Plan, slot: number, artist: number): number {
  const ineligibility = ineligibilityOf(plan.task.problem, artist, slot);
  // An artist locked to a near date violates the repeat window too, which is one reason and not two.
  const isRepeat = !(ineligibility & LOCK_NEAR) && plan.violatesRepeatWindow(slot, artist);
  return (
    ineligibility | (isRepeat ? REPEAT : 0) | (plan.isWithinBudget(slot, artist) ? 0 : BUDGET) || NO_GAIN
  );
}

function sentence(counts: ReadonlyMap<EmptyReason, number>): string {
  const parts = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => {
      const [one, several] = LABELS[reason];
      return `${count} ${count === 1 ? one : several}`;
    });
  return parts.length === 0 ? 'there are no candidates' : parts.join(', ');
}

interface RankedRemedy {
  remedy: Remedy;
  /** Among remedies of its kind, the highest is shown: by match score, or for money by how little is missing. */
  rank: number;
}

/** The change that removes an artist's only reason, where a change of the terms can. */
function remedyFor(plan: Plan, slot: number, artist: number, reason: EmptyReason): RankedRemedy | null {
  const { problem } = plan.task;
  const [candidate, fee] = [at(problem.artists, artist), artistFee(problem, artist)];
  const who = { artistId: candidate.id, name: candidate.name };
  const money = (change: 'slotBudget' | 'totalBudget', by: Paise): RankedRemedy => ({
    remedy: { ...who, change, by },
    rank: -by,
  });
  const other = (remedy: Remedy): RankedRemedy => ({ remedy, rank: at(problem.scores, artist).total });
  switch (reason) {
    case 'overSlotBudget':
      return money('slotBudget', subtract(fee, at(problem.slots, slot).budget));
    case 'totalBudget': {
      const { terms } = problem.instance;
      const needed = add(paise(plan.spent), fee, fixedCostOf(terms));
      return money('totalBudget', subtract(needed, terms.totalBudget));
    }
    case 'repeatWindow':
      return other({
        ...who,
        change: 'repeatWindow',
        toWeeks: Math.floor(daysToNearest(plan, slot, artist) / 7),
      });
    case 'noPreferredGenre': {
      const [genre] = candidate.genres;
      return genre === undefined ? null : other({ ...who, change: 'genres', genre: nameKey(genre) });
    }
    case 'busy':
      return other({ ...who, change: 'availability' });
    default:
      return null;
  }
}

function daysToNearest(plan: Plan, slot: number, artist: number): number {
  const { days } = plan.task.problem;
  return Math.min(...plan.slotsOf(artist).map((own) => Math.abs(at(days, own) - at(days, slot))));
}
