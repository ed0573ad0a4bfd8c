import type { Assignment, Instance } from './checked-types.ts';
import { weekly } from './checker.ts';

type Artist = Instance['candidates'][number];

const key = (name: string | null): string => (name ?? '').trim().toLowerCase();

/** The objective of a calendar, computed from docs/solver.md alone: it shares no line with the model. */
export function value(instance: Instance, plan: readonly Assignment[]): number {
  const artistOf = new Map(instance.candidates.map((artist) => [artist.id, artist]));
  const slots = plan.map(({ date, artistId }) => ({
    date,
    artist: artistId === null ? null : (artistOf.get(artistId) ?? null),
  }));
  const w = (name: string): number => instance.weights[name] ?? 0; // index-check: a wish without a weight counts nothing
  let points = 0;
  for (const { date, artist } of slots) {
    if (!artist) continue;
    points += w('filled') + w('match') * score(instance, artist);
    if (category(instance, artist) === wanted(tier(date))) points += w('category');
    if (instance.former.some((own) => own.date === date && own.artistId === artist.id))
      points += w('stability');
  }
  points += monthly(instance, slots);
  points -= w('breakdown') * overspent(instance, slots);
  points -= w('variety') * runs(instance, slots, 1);
  const longest = instance.terms.constraints.maxSameGenreInRow;
  if (longest !== null) points -= w('genreRun') * runs(instance, slots, longest);
  points -= mixture(instance, slots);
  for (const id of new Set(instance.terms.constraints.includeArtists))
    if (plan.some(({ artistId }) => artistId === id)) points += w('include');
  return points;
}

type Slots = readonly { date: string; artist: Artist | null }[];

function tier(date: string): 'flagship' | 'premium' | 'standard' | 'weekday' {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (day !== 5 && day !== 6) return 'weekday';
  if (Number(date.slice(8)) >= 25) return 'flagship';
  return day === 6 ? 'premium' : 'standard';
}

const wanted = (name: string): string =>
  name === 'flagship' ? 'headliner' : name === 'standard' ? 'support' : 'emerging';

function category(instance: Instance, artist: Artist): 'headliner' | 'support' | 'emerging' {
  const fee = artist.standardFee ?? artist.minimumFee;
  const percent = (share: number): number => Math.floor((weekly(instance) * share + 50) / 100); // money-check: the checker computes it independently
  if (fee >= percent(40)) return 'headliner';
  return fee >= percent(20) ? 'support' : 'emerging';
}

function score({ terms }: Instance, artist: Artist): number {
  const preferred = [...new Set(terms.preferredGenres.map(key))];
  const own = artist.genres.map(key);
  const genre =
    preferred.length === 0 ? 1 : preferred.filter((name) => own.includes(name)).length / preferred.length;
  const isHere = key(artist.city) !== '' && key(artist.city) === key(terms.city);
  const isNear = key(artist.state) !== '' && key(artist.state) === key(terms.state);
  const reliable = Math.max(0, 15 - (50 * artist.cancellations) / Math.max(artist.completed, 1));
  const sum = 40 * genre + (artist.trust / 100) * 30 + (isHere ? 15 : isNear ? 8 : 0) + reliable;
  return Math.floor(sum + 0.5 + 1e-9);
}

function mainGenre({ terms }: Instance, artist: Artist): string {
  const preferred = terms.preferredGenres.map(key);
  return artist.genres.map(key).find((name) => preferred.includes(name)) ?? key(artist.genres.at(0) ?? null);
}

function monthly(instance: Instance, slots: Slots): number {
  let points = 0;
  const { minHeadlinersPerMonth, minGenresPerMonth } = instance.terms.constraints;
  for (const month of new Set(slots.map(({ date }) => date.slice(0, 7)))) {
    const own = slots.filter(({ date }) => date.startsWith(month));
    const count = (of: typeof own): number =>
      of.filter(({ artist }) => artist && category(instance, artist) === 'headliner').length;
    const flagships = own.filter(({ date }) => tier(date) === 'flagship');
    const premium = own.filter(({ date }) => tier(date) === 'premium');
    const target = Math.min(minHeadlinersPerMonth, flagships.length + premium.length);
    const room = Math.max(0, target - flagships.length);
    points += (instance.weights.category ?? 0) * Math.min(room, count(premium));
    points -= (instance.weights.headliners ?? 0) * Math.max(0, target - count(own));
    if (minGenresPerMonth === null) continue;
    const genres = new Set(own.flatMap(({ artist }) => (artist ? [mainGenre(instance, artist)] : [])));
    points -=
      (instance.weights.genresPerMonth ?? 0) *
      Math.max(0, Math.min(minGenresPerMonth, own.length) - genres.size);
  }
  return points;
}

function overspent(instance: Instance, slots: Slots): number {
  const { totalBudget, breakdown } = instance.terms;
  if (totalBudget === 0) return 0;
  let percent = 0;
  for (const name of ['headliner', 'support', 'emerging'] as const) {
    const spent = slots
      .filter(({ artist }) => artist && category(instance, artist) === name)
      .reduce((sum, { artist }) => sum + (artist?.standardFee ?? artist?.minimumFee ?? 0), 0);
    const share = (spent * 100) / totalBudget; // money-check: the checker computes it independently
    percent += Math.max(0, Math.ceil(share - breakdown[name] - 1e-9));
  }
  return percent;
}

function runs(instance: Instance, slots: Slots, longest: number): number {
  let count = 0;
  for (let first = 0; first + longest < slots.length; first++) {
    const names = slots
      .slice(first, first + longest + 1)
      .map(({ artist }) => artist && mainGenre(instance, artist));
    if (!names.includes(null) && new Set(names).size === 1) count++;
  }
  return count;
}

function mixture(instance: Instance, slots: Slots): number {
  const { city, constraints } = instance.terms;
  const played = slots.flatMap(({ artist }) => (artist ? [artist] : []));
  const emerging = played.filter((artist) => category(instance, artist) === 'emerging').length;
  const room = Math.floor((constraints.emergingShare * slots.length + 50) / 100);
  const short = (instance.weights.emerging ?? 0) * Math.max(0, room - emerging);
  if (city === null) return short;
  const local = played.filter((artist) => key(artist.city) !== '' && key(artist.city) === key(city)).length;
  const target = Math.floor((constraints.localShare * slots.length + 50) / 100);
  const off = Math.max(0, local - target) + Math.max(0, played.length - local - (slots.length - target));
  return short + (instance.weights.local ?? 0) * off;
}
