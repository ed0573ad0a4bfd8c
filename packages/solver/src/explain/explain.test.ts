import { describe, expect, test } from 'vitest';
import { type InstanceInput, parseInstance, type Remedy, solve } from '../index.ts';
import { violations } from '../testing/checker.ts';
import { randomInstance } from '../testing/random-instance.ts';
import { value } from '../testing/value.ts';

function parsed(input: unknown) {
  const read = parseInstance(input);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.instance;
}

async function solved(input: InstanceInput, explainSeconds = 0) {
  const result = await solve(input, { explainSeconds });
  if (result.status !== 'solved') throw new Error(JSON.stringify(result.errors));
  return result.answer;
}

/** The plan with another artist on one date. */
const changed = (
  plan: readonly { date: string; artistId: string | null }[],
  date: string,
  artistId: string,
) => plan.map((own) => (own.date === date ? { date, artistId } : own));

/** The instance after the change that a remedy names. A slot's budget is no term: there the artist asks less. */
function after(input: InstanceInput, date: string, remedy: Remedy): InstanceInput {
  const next = structuredClone(input);
  const { terms } = next;
  const artist = next.candidates.find(({ id }) => id === remedy.artistId);
  if (!artist) throw new Error(`nobody is ${remedy.artistId}`);
  if (remedy.change === 'totalBudget') terms.totalBudget += remedy.by;
  if (remedy.change === 'genres') terms.preferredGenres = [...(terms.preferredGenres ?? []), remedy.genre];
  if (remedy.change === 'availability') artist.busyDates = artist.busyDates?.filter((day) => day !== date);
  if (remedy.change === 'repeatWindow')
    terms.constraints = { ...terms.constraints, noRepeatArtistWithinWeeks: remedy.toWeeks };
  if (remedy.change === 'slotBudget') {
    const fee = (artist.standardFee ?? artist.minimumFee) - remedy.by;
    Object.assign(artist, { standardFee: fee, minimumFee: Math.min(fee, artist.minimumFee) });
  }
  return next;
}

describe('an empty slot', () => {
  test('is filled by each single change that is shown, which improves the objective', async () => {
    const shown: Record<string, number> = {};
    for (let seed = 1; seed <= 160; seed++) {
      const input = randomInstance({ seed, days: 50, artists: 2 + (seed % 10) });
      if (seed % 5 === 0) input.terms.totalBudget = Math.floor(input.terms.totalBudget / 3);
      const { slots, assignments } = await solved(input);
      for (const { date, empty } of slots)
        for (const remedy of empty?.remedies ?? []) {
          const next = parsed(after(input, date, remedy));
          const plan = changed(assignments, date, remedy.artistId);
          const what = `seed ${seed}, ${date}: ${JSON.stringify(remedy)}`;
          expect(violations(next, plan), what).toEqual([]);
          expect(value(next, plan), what).toBeGreaterThan(value(next, assignments));
          shown[remedy.change] = (shown[remedy.change] ?? 0) + 1;
        }
    }
    for (const change of ['repeatWindow', 'slotBudget', 'availability', 'genres'])
      expect(shown[change], change).toBeGreaterThan(10);
  });

  test('shows no change where the booking would have no gain', async () => {
    const terms = { startDate: '2027-01-08', endDate: '2027-01-08', totalBudget: 1_000_000, city: 'Mumbai' };
    const artist = { id: 'a', minimumFee: 100_000, city: 'Pune', busyDates: ['2027-01-08'] };
    const remedies = async (local: number) => {
      const weights = { filled: 1, match: 0, category: 0, headliners: 0, local };
      const constraints = { localShare: 100, emergingShare: 0 };
      const input = { terms: { ...terms, constraints }, candidates: [artist], weights };
      return (await solved(input)).slots[0]?.empty?.remedies;
    };
    expect(await remedies(0)).toEqual([{ artistId: 'a', name: '', change: 'availability' }]);
    expect(await remedies(50)).toEqual([]);
  });
});

test('the alternatives are the five single changes with the smallest loss', async () => {
  for (let seed = 1; seed <= 6; seed++) {
    const input = randomInstance({ seed, days: 30, artists: 30 });
    for (const artist of input.candidates)
      Object.assign(artist, { genres: ['house'], city: 'Mumbai', busyDates: [] });
    input.weights = { breakdown: [10, 50, 10_000][seed % 3] ?? 10 };
    const instance = parsed(input);
    const { slots, assignments, objective } = await solved(input);
    for (const { date, booked } of slots) {
      const losses = instance.candidates.flatMap(({ id }) => {
        const plan = changed(assignments, date, id);
        if (id === booked?.artistId || violations(instance, plan).length > 0) return [];
        return [objective - value(instance, plan)];
      });
      const least = losses.sort((a, b) => a - b).slice(0, 5);
      if (booked)
        expect(
          booked.alternatives.map(({ loss }) => loss),
          `seed ${seed}, ${date}`,
        ).toEqual(least);
    }
  }
});

test('among many artists of one coefficient class, a cheaper one may be a better alternative than twenty of better match', async () => {
  const date = '2027-01-08';
  const artist = (id: string, minimumFee: number, trust: number) => ({ id, minimumFee, trust, city: 'Pune' });
  const dear = Array.from({ length: 20 }, (_, index) => artist(`dear-${index}`, 300_000, 100 - index));
  const cheap = Array.from({ length: 6 }, (_, index) =>
    artist(`cheap-${index}`, 200_000 + index * 10_000, 10),
  );
  const { slots } = await solved({
    terms: {
      startDate: date,
      endDate: date,
      totalBudget: 1_000_000,
      breakdown: { headliner: 100, support: 0, emerging: 0 },
    },
    candidates: [...dear, ...cheap],
  });
  const [first, ...others] = cheap.map(({ id }) => id);
  expect(slots[0]?.booked?.artistId).toBe(first);
  expect(slots[0]?.booked?.alternatives.map(({ artistId }) => artistId)).toEqual(others);
});

test('the wish for categories is active with or without a month that should have headliners', async () => {
  const input = randomInstance({ seed: 6, days: 60, artists: 20 });
  const constraints = { ...input.terms.constraints, minHeadlinersPerMonth: 0 };
  const { sensitivity } = await solved({ ...input, terms: { ...input.terms, constraints } }, 60);
  expect(sensitivity.wishes.map(({ wish }) => wish)).toContain('category');
});
