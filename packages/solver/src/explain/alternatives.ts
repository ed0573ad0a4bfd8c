import { at, type Paise } from '@backline/kernel';
import type { Choices } from '../model/choices.ts';
import { worth } from '../model/model.ts';
import type { Plan } from '../model/plan.ts';
import { artistFee, type Problem } from '../model/problem.ts';

export interface Alternative {
  artistId: string;
  name: string;
  /** paise */
  fee: Paise;
  /** Match score, 0-100. */
  score: number;
  /** Points that the plan would lose by the change, all else as it is; negative where it would gain. */
  loss: number;
}

const SHOWN = 5;

/**
 * The artists who could take a filled slot with everybody else where they are, least loss first, at most five. Each keeps all hard rules; those who
 * play too near are no alternatives, because two slots would change. Spec 07, explanations.
 */
export function alternativesFor(plan: Plan, slot: number, choices: Choices): Alternative[] {
  const { problem, footprints } = plan.task;
  const least = new Map<number, number>();
  /** The losses of the best so far, and the largest of them once they are as many as are shown. */
  const shown: number[] = [];
  let worst = Number.POSITIVE_INFINITY;
  const found: { artist: number; loss: number }[] = [];
  for (const artist of at(choices, slot)) {
    if (artist === plan.artistIn(slot)) continue;
    // Artists who count alike in every wish differ by worth and fee only: one tells what the others can lose at least.
    const key = footprints.namedRows(artist).length > 0 ? -1 - artist : footprints.keyOf(artist, slot);
    const own = worth(problem, artist, slot);
    if ((least.get(key) ?? Number.NEGATIVE_INFINITY) - own > worst) continue;
    if (!plan.fits(slot, artist)) continue;
    const loss = -plan.gain(slot, artist);
    if (!least.has(key)) least.set(key, loss + own - dearness(problem, artist));
    found.push({ artist, loss });
    shown.push(loss);
    shown.sort((a, b) => a - b).splice(SHOWN);
    if (shown.length === SHOWN) worst = at(shown, SHOWN - 1);
  }
  found.sort((a, b) => a.loss - b.loss || a.artist - b.artist);
  return found.slice(0, SHOWN).map(({ artist, loss }) => {
    const { id, name } = at(problem.artists, artist);
    const score = at(problem.scores, artist).total;
    return { artistId: id, name, fee: artistFee(problem, artist), score, loss };
  });
}

/** The most points that the wish for the breakdown can take for the artist's fee; a cheaper one of the same category is spared no more. */
function dearness({ instance, fees }: Problem, artist: number): number {
  const { terms, weights } = instance;
  const percent = (100 * at(fees, artist)) / Math.max(1, terms.totalBudget); // money-check: percents that a fee may begin, no amount
  return weights.breakdown * (Math.ceil(percent) + 1);
}
