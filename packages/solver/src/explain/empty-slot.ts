import { add, at, type Paise, paise, subtract } from '@backline/kernel';
import { EMPTY, HURDLES } from '../model/hurdles.ts';
import type { Plan } from '../model/plan.ts';
import { artistFee, fixedCostOf, hurdlesOf } from '../model/problem.ts';
import { nameKey } from '../rules/match-score.ts';

/** What keeps one artist out of an empty slot: a hurdle of the pair, or what the rest of the plan leaves. In the order in which it is asked. */
const OBSTACLES = [...HURDLES, 'repeatWindow', 'totalBudget', 'worthLess'] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** Bits behind those of the hurdles. */
const REPEAT = 1 << OBSTACLES.indexOf('repeatWindow');
const MONEY = 1 << OBSTACLES.indexOf('totalBudget');
const WORTH = 1 << OBSTACLES.indexOf('worthLess');
const LOCK_NEAR = 1 << OBSTACLES.indexOf('lockNear');

/** One change that would bring the artist into the slot with the rest of the plan as it is. */
export type Remedy = { artistId: string; name: string } & (
  | { change: 'slotBudget' | 'totalBudget' /** paise that are missing */; by: Paise }
  | {
      change: 'repeatWindow' /** The longest window that would let the artist play; 0 lets artists repeat. */;
      toWeeks: number;
    }
  | { change: 'genres'; genre: string }
  | { change: 'availability' }
);

export interface EmptySlot {
  /** In one sentence, the obstacle of most artists first. */
  reason: string;
  /** How many artists each obstacle keeps out; every artist is counted once. */
  obstacles: Partial<Record<Obstacle, number>>;
  /** Single changes that would fill it, one of each kind, with the artist who would play. */
  remedies: Remedy[];
}

/** For one artist, and for more. */
const SAY: Record<Obstacle, readonly [string, string]> = {
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
  worthLess: [
    'would cost more in other wishes than the slot brings',
    'would cost more in other wishes than the slot brings',
  ],
};

/** Why nobody plays and what would change it. Spec 07, explanations. */
export function explainEmpty(plan: Plan, slot: number): EmptySlot {
  const { artists, locked } = plan.task.problem;
  const isClosed = at(locked, slot) === EMPTY;
  const obstacles: Partial<Record<Obstacle, number>> = {};
  const best = new Map<Obstacle, Way>();
  artists.forEach((_, artist) => {
    const bits = obstaclesOf(plan, slot, artist);
    const first = at(OBSTACLES, 31 - Math.clz32(bits & -bits));
    obstacles[first] = (obstacles[first] ?? 0) + 1; // index-check: counts by name
    const isOnly = (bits & (bits - 1)) === 0;
    const way = isOnly && !isClosed ? wayPast(plan, slot, artist, first) : null;
    if (way && way.rank > (best.get(first)?.rank ?? Number.NEGATIVE_INFINITY) && plan.gain(slot, artist) > 0)
      best.set(first, way);
  });
  const reason = isClosed ? 'locked to stay empty' : sentence(obstacles);
  return { reason, obstacles, remedies: [...best.values()].map(({ remedy }) => remedy) };
}

/** All that keeps an artist out, as bits; only the wishes where nothing else does. */
function obstaclesOf(plan: Plan, slot: number, artist: number): number {
  const hurdles = hurdlesOf(plan.task.problem, artist, slot);
  // An artist locked to a near date clashes too, which is one obstacle and not two.
  const repeat = !(hurdles & LOCK_NEAR) && plan.clash(slot, artist) ? REPEAT : 0;
  return hurdles | repeat | (plan.affords(slot, artist) ? 0 : MONEY) || WORTH;
}

function sentence(obstacles: Partial<Record<Obstacle, number>>): string {
  const parts = Object.entries(obstacles)
    .sort(([, a], [, b]) => b - a)
    .map(([obstacle, count]) => `${count} ${SAY[obstacle as Obstacle][count === 1 ? 0 : 1]}`);
  return parts.length === 0 ? 'there are no candidates' : parts.join(', ');
}

/** A remedy, and how it stands among those of its kind: by match score, or for money by how little is missing. */
interface Way {
  remedy: Remedy;
  rank: number;
}

/** The change that takes an artist's only obstacle away, where a change of the terms can. */
function wayPast(plan: Plan, slot: number, artist: number, obstacle: Obstacle): Way | null {
  const { problem } = plan.task;
  const [candidate, fee] = [at(problem.artists, artist), artistFee(problem, artist)];
  const who = { artistId: candidate.id, name: candidate.name };
  const money = (change: 'slotBudget' | 'totalBudget', by: Paise): Way => ({
    remedy: { ...who, change, by },
    rank: -by,
  });
  const other = (remedy: Remedy): Way => ({ remedy, rank: at(problem.scores, artist).total });
  switch (obstacle) {
    case 'overSlotBudget':
      return money('slotBudget', subtract(fee, at(problem.slots, slot).budget));
    case 'totalBudget': {
      const { terms } = problem.instance;
      return money(
        'totalBudget',
        subtract(add(paise(plan.spent), fee, fixedCostOf(terms)), terms.totalBudget),
      );
    }
    case 'repeatWindow':
      return other({ ...who, change: 'repeatWindow', toWeeks: Math.floor(nearest(plan, slot, artist) / 7) });
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

function nearest(plan: Plan, slot: number, artist: number): number {
  const { days } = plan.task.problem;
  const own = plan.datesOfArtist(artist).map((date) => Math.abs(at(days, date) - at(days, slot)));
  return Math.min(...own);
}
