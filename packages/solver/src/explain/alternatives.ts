import type { Paise } from '@backline/kernel';
import type { Choices } from '../model/choices.ts';
import type { Plan } from '../model/plan.ts';

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
/** Artists who count alike in every wish differ by worth and fee only; beyond so many of them nobody comes among the first five. */
const ALIKE = 12;

/**
 * The artists who could take a filled slot with everybody else where they are, least loss first, at most five. Each keeps all hard rules; those who
 * play too near are no alternatives, because two slots would change. Spec 07, explanations.
 */
export function alternativesFor(plan: Plan, slot: number, choices: Choices): Alternative[] {
  const { problem, footprints } = plan.task;
  const seen = new Map<number, number>();
  const found: { artist: number; loss: number }[] = [];
  for (const artist of choices[slot] ?? []) {
    if (artist === plan.assigned[slot]) continue;
    const key = footprints.namedRows(artist).length > 0 ? -1 - artist : footprints.keyOf(artist, slot);
    const alike = seen.get(key) ?? 0;
    if (alike >= ALIKE || !plan.fits(slot, artist)) continue;
    seen.set(key, alike + 1);
    found.push({ artist, loss: -plan.gain(slot, artist) });
  }
  found.sort((a, b) => a.loss - b.loss || a.artist - b.artist);
  return found.slice(0, SHOWN).flatMap(({ artist, loss }) => {
    const candidate = problem.artists[artist];
    const fee = problem.fees[artist];
    if (!candidate || fee === undefined) return [];
    const score = problem.scores[artist]?.total ?? 0;
    return [{ artistId: candidate.id, name: candidate.name, fee, score, loss }];
  });
}
