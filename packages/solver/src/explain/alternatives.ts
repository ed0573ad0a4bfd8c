import { at, type Paise } from '@backline/kernel';
import type { EligibleArtists } from '../model/eligible-artists.ts';
import { objectiveCoefficient } from '../model/model.ts';
import type { Plan } from '../model/plan.ts';
import { artistFee, type Problem } from '../model/problem.ts';

export interface Alternative {
  artistId: string;
  name: string;
  /** paise */
  fee: Paise;
  /** Match score, 0-100. */
  score: number;
  /** What the objective would lose by the change with all other slots as they are; negative where it would gain. */
  loss: number;
}

const SHOWN = 5;

/**
 * The artists who could take a filled slot with all other slots as they are, least loss first, at most five. Each keeps the
 * hard constraints; artists who play within the repeat window are no alternatives, because two slots would change.
 * docs/rules/programming.md#explanations
 */
export function alternativesFor(plan: Plan, slot: number, eligible: EligibleArtists): Alternative[] {
  const { problem, classes } = plan.task;
  const knownLosses = new Map<number, number>();
  /** The smallest losses so far, and the largest of them once there are as many as are shown. */
  const smallest: number[] = [];
  let limit = Number.POSITIVE_INFINITY;
  const found: { artist: number; loss: number }[] = [];
  for (const artist of at(eligible, slot)) {
    if (artist === plan.artistIn(slot)) continue;
    // Artists of one class differ by their own coefficient and fee only: one of them bounds the loss of the others.
    const key = classes.artistRows(artist).length > 0 ? -1 - artist : classes.classOf(artist, slot);
    const own = objectiveCoefficient(problem, artist, slot);
    const known = knownLosses.get(key);
    if (known !== undefined && known - own > limit) continue;
    if (!plan.isFeasible(slot, artist)) continue;
    const loss = -plan.gain(slot, artist);
    if (known === undefined) knownLosses.set(key, loss + own - maxBreakdownPenalty(problem, artist));
    found.push({ artist, loss });
    smallest.push(loss);
    smallest.sort((a, b) => a - b).splice(SHOWN);
    if (smallest.length === SHOWN) limit = at(smallest, SHOWN - 1);
  }
  found.sort((a, b) => a.loss - b.loss || a.artist - b.artist);
  return found.slice(0, SHOWN).map(({ artist, loss }) => {
    const { id, name } = at(problem.artists, artist);
    const score = at(problem.scores, artist).total;
    return { artistId: id, name, fee: artistFee(problem, artist), score, loss };
  });
}

/** The largest penalty that the artist's fee can cause in the breakdown; a cheaper artist of the category saves at most this much. */
function maxBreakdownPenalty(problem: Problem, artist: number): number {
  const { terms, weights } = problem.instance;
  const percent = (100 * artistFee(problem, artist)) / Math.max(1, terms.totalBudget); // money-check: percent of the budget for a penalty, no amount
  return weights.breakdown * (Math.ceil(percent) + 1);
}
