import type { Assignment, Instance } from './checked-types.ts';

/**
 * Finds what a calendar violates, from the input alone. Written independently of the model, in the plainest way and with its
 * own computation of slots, categories and scores: it shares no line with what it checks.
 */
export function violations(instance: Instance, plan: readonly Assignment[]): string[] {
  const dates = expectedDates(instance);
  const given = plan.map(({ date }) => date);
  const found: string[] = [];
  if (given.join() !== dates.join()) found.push(`the dates are ${given.join()} instead of ${dates.join()}`);
  const played = plan.flatMap(({ date, artistId }) => (artistId === null ? [] : [{ date, artistId }]));
  for (const { date, artistId } of played) found.push(...pairViolations(instance, date, artistId));
  found.push(...repeatViolations(instance, played));
  const fixed = instance.terms.fixedEvents.reduce((sum, { cost }) => sum + cost, 0);
  const spent = played.reduce((sum, { artistId }) => sum + fee(instance, artistId), 0);
  if (spent > 0 && fixed + spent > instance.terms.totalBudget) found.push(`spends ${fixed + spent}`);
  for (const lock of instance.locks) {
    const own = plan.find(({ date }) => date === lock.date);
    if (own?.artistId !== lock.artistId)
      found.push(`${lock.date} is locked to ${lock.artistId}, not ${own?.artistId}`);
  }
  return found;
}

const DAY = 86_400_000;
const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** Days since 1970. Brute force asks for the same few dates millions of times. */
const at = (date: string): number =>
  knownDays.getOrInsertComputed(date, () => Date.parse(`${date}T00:00:00Z`) / DAY);
const knownDays = new Map<string, number>();
const text = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const lower = (names: readonly string[]): string[] => names.map((name) => name.trim().toLowerCase());

export function expectedDates({ terms }: Instance): string[] {
  const taken = new Map<number, number>();
  const chosen: string[] = [];
  // 1970-01-05 was a Monday.
  const weekOf = (day: number): number => Math.floor((day - 4) / 7);
  for (const { date } of terms.fixedEvents)
    taken.set(weekOf(at(date)), (taken.get(weekOf(at(date))) ?? 0) + 1);
  for (const name of terms.eventDays)
    for (let day = at(terms.startDate); day <= at(terms.endDate); day++) {
      if (new Date(day * DAY).getUTCDay() !== NAMES.indexOf(name)) continue;
      const own = text(day);
      if (terms.fixedEvents.some(({ date }) => date === own)) continue;
      if (terms.datesWithoutEvent.includes(own)) continue;
      const before = taken.get(weekOf(day)) ?? 0;
      if (before >= terms.eventsPerWeek) continue;
      taken.set(weekOf(day), before + 1);
      chosen.push(own);
    }
  return chosen.sort();
}

export function weekly({ terms }: Instance): number {
  const weeks = Math.ceil((at(terms.endDate) - at(terms.startDate) + 1) / 7);
  return Math.floor(terms.totalBudget / weeks + 0.5); // money-check: the checker computes it independently
}

function slotBudget(instance: Instance, date: string): number {
  const [week, day] = [weekly(instance), new Date(`${date}T00:00:00Z`).getUTCDay()];
  const [isFriday, isSaturday] = [day === 5, day === 6];
  const isLate = Number(date.slice(8)) >= 25;
  const share = (isFriday || isSaturday) && isLate ? 60 : isSaturday ? 45 : isFriday ? 35 : 25;
  return Math.floor((week * share + 50) / 100);
}

function fee(instance: Instance, artistId: string): number {
  const artist = instance.candidates.find(({ id }) => id === artistId);
  return artist ? (artist.standardFee ?? artist.minimumFee) : Number.POSITIVE_INFINITY;
}

function pairViolations(instance: Instance, date: string, artistId: string): string[] {
  const { terms } = instance;
  const artist = instance.candidates.find(({ id }) => id === artistId);
  const where = `${artistId} on ${date}`;
  if (!artist) return [`${where} is nobody`];
  const own = lower(artist.genres);
  const rules: [boolean, string][] = [
    [terms.constraints.avoidArtists.includes(artistId), 'is to be avoided'],
    [own.some((genre) => lower(terms.excludedGenres).includes(genre)), 'plays an excluded genre'],
    [
      terms.preferredGenres.length > 0 && !own.some((genre) => lower(terms.preferredGenres).includes(genre)),
      'plays no preferred genre',
    ],
    [artist.minimumFee * 100 > weekly(instance) * 60 + 50, 'asks over 60 % of the weekly budget'],
    [artist.busyDates.includes(date), 'is not free'],
    [instance.bans.some((ban) => ban.date === date && ban.artistId === artistId), 'is banned'],
    [fee(instance, artistId) > slotBudget(instance, date), 'is over the slot budget'],
  ];
  return rules.flatMap(([isBroken, what]) => (isBroken ? [`${where} ${what}`] : []));
}

function repeatViolations(
  { terms }: Instance,
  played: readonly { date: string; artistId: string }[],
): string[] {
  const window = terms.constraints.noRepeatArtistWithinWeeks * 7;
  const fixed = terms.fixedEvents.flatMap(({ date, artistId }) =>
    artistId === null ? [] : [{ date, artistId }],
  );
  const all = [...played, ...fixed];
  return played.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => {
      const apart = Math.abs(at(one.date) - at(other.date));
      return one.artistId === other.artistId && apart < window
        ? [`${one.artistId} on ${one.date} and ${other.date}, ${apart} days apart`]
        : [];
    }),
  );
}
