import { type Paise, paise } from '@backline/kernel';
import { CODE, HURDLES, type Hurdle } from '../model/hurdles.ts';
import type { Plan } from '../model/plan.ts';
import { nameKey } from '../rules/match-score.ts';

/** What keeps one artist out of an empty slot: a hurdle of the pair, or what the rest of the plan leaves. */
export type Obstacle = Exclude<Hurdle, 'none'> | 'repeatWindow' | 'totalBudget' | 'worthLess';

export type Remedy =
  | { change: 'slotBudget' | 'totalBudget'; artistId: string /** paise that are missing */; by: Paise }
  | {
      change: 'repeatWindow';
      artistId: string /** The longest window in days that would let the artist play. */;
      toDays: number;
    }
  | { change: 'genres'; artistId: string; genre: string }
  | { change: 'availability'; artistId: string };

export interface EmptySlot {
  /** In one sentence, the obstacle of most artists first. */
  reason: string;
  /** How many artists each obstacle keeps out; every artist is counted once. */
  obstacles: Partial<Record<Obstacle, number>>;
  /** Single changes that would fill it, one of each kind, with the artist who would play. */
  remedies: Remedy[];
}

const SAY: Record<Obstacle, string> = {
  avoided: 'are to be avoided',
  excludedGenre: 'play an excluded genre',
  noPreferredGenre: 'play no preferred genre',
  beyondWeeklyLimit: 'ask over 60 % of the weekly budget',
  banned: 'are banned from the date',
  busy: 'are not free',
  overSlotBudget: 'are over the budget of the slot',
  fixedEventNear: 'play a fixed event within the repeat window',
  lockNear: 'are locked to a date within the repeat window',
  lockedSlot: 'are kept out by the lock of the slot',
  repeatWindow: 'already play within the repeat window',
  totalBudget: 'are beyond what is left of the total budget',
  worthLess: 'would cost more in other wishes than they bring',
};

/** Why nobody plays and what would change it. Spec 07, explanations. */
export function explainEmpty(plan: Plan, slot: number): EmptySlot {
  const { artists } = plan.task.problem;
  const obstacles: Partial<Record<Obstacle, number>> = {};
  artists.forEach((_, artist) => {
    const obstacle = obstacleOf(plan, slot, artist);
    obstacles[obstacle] = (obstacles[obstacle] ?? 0) + 1;
  });
  return { reason: sentence(obstacles), obstacles, remedies: remediesFor(plan, slot) };
}

function obstacleOf(plan: Plan, slot: number, artist: number): Obstacle {
  const { hurdles, artists } = plan.task.problem;
  const hurdle = HURDLES[hurdles[slot * artists.length + artist] ?? CODE.none] ?? 'none';
  if (hurdle !== 'none') return hurdle;
  if (plan.clash(slot, artist)) return 'repeatWindow';
  return plan.affords(slot, artist) ? 'worthLess' : 'totalBudget';
}

function sentence(obstacles: Partial<Record<Obstacle, number>>): string {
  const parts = Object.entries(obstacles)
    .sort(([, a], [, b]) => b - a)
    .map(([obstacle, count]) => `${count} ${SAY[obstacle as Obstacle]}`);
  return parts.length === 0 ? 'there are no candidates' : parts.join(', ');
}

/** Per kind of change the artist with the best match score who then could play, or for money the one with the least to add. */
function remediesFor(plan: Plan, slot: number): Remedy[] {
  const { problem } = plan.task;
  if (problem.locked[slot] === -1) return [];
  const best = new Map<Remedy['change'], { remedy: Remedy; rank: number }>();
  problem.artists.forEach((_, artist) => {
    const remedy = remedyBy(plan, slot, artist);
    if (!remedy) return;
    const rank = 'by' in remedy ? -remedy.by : (problem.scores[artist]?.total ?? 0);
    const held = best.get(remedy.change);
    if (!held || rank > held.rank) best.set(remedy.change, { remedy, rank });
  });
  return [...best.values()].map(({ remedy }) => remedy);
}

/** The one thing that stands between an artist and the slot, where it is only one. */
function remedyBy(plan: Plan, slot: number, artist: number): Remedy | null {
  const { problem } = plan.task;
  const candidate = problem.artists[artist];
  const fee = problem.fees[artist] ?? 0;
  if (!candidate) return null;
  const missing = paise(Math.max(0, fee - (problem.slots[slot]?.budget ?? 0)));
  const short = paise(Math.max(0, plan.spent + fee - problem.budget));
  const near = plan.clash(slot, artist);
  const artistId = candidate.id;
  const one = [missing > 0, short > 0, near].filter(Boolean).length;
  switch (obstacleOf(plan, slot, artist)) {
    case 'overSlotBudget':
      return one === 1 ? { change: 'slotBudget', artistId, by: missing } : null;
    case 'totalBudget':
      return { change: 'totalBudget', artistId, by: short };
    case 'repeatWindow':
      return one === 1 ? { change: 'repeatWindow', artistId, toDays: nearest(plan, slot, artist) } : null;
    case 'noPreferredGenre':
      return one === 0 && isFree(plan, slot, artist)
        ? { change: 'genres', artistId, genre: nameKey(candidate.genres[0] ?? '') }
        : null;
    case 'busy':
      return one === 0 ? { change: 'availability', artistId } : null;
    default:
      return null;
  }
}

/** A hurdle of the artist hides those of the pair. */
function isFree({ task }: Plan, slot: number, artist: number): boolean {
  const date = task.problem.slots[slot]?.date ?? '';
  const { bans, terms } = task.problem.instance;
  const candidate = task.problem.artists[artist];
  const asks = (candidate?.minimumFee ?? 0) * 100 <= task.problem.weeklyBudget * 60;
  return (
    asks &&
    candidate?.genres.length !== 0 &&
    candidate?.busyDates.includes(date) === false &&
    !bans.some((ban) => ban.date === date && ban.artistId === candidate.id) &&
    !terms.fixedEvents.some(({ artistId }) => artistId === candidate.id)
  );
}

function nearest(plan: Plan, slot: number, artist: number): number {
  const { days } = plan.task.problem;
  const own = plan.datesOfArtist(artist).map((date) => Math.abs((days[date] ?? 0) - (days[slot] ?? 0)));
  return Math.min(...own);
}
