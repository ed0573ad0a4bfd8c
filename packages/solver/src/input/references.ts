import type { z } from 'zod';
import { nameKey } from '../rules/match-score.ts';

const MAX_DAYS = 400;
/** The model has a row for each genre and stretch of slots. */
const MAX_GENRES = 100;

interface Dated {
  date: string;
}

interface Referenced {
  terms: {
    startDate: string;
    endDate: string;
    eventDays: readonly string[];
    fixedEvents: readonly Dated[];
    datesWithoutEvent: readonly string[];
    constraints: { includeArtists: readonly string[] };
  };
  candidates: readonly {
    id: string;
    minimumFee: number;
    standardFee: number | null;
    genres: readonly string[];
  }[];
  locks: readonly (Dated & { artistId: string | null })[];
  bans: readonly Dated[];
  former: readonly Dated[];
}

type Path = (string | number)[];

/**
 * What no single field can know: ids and dates that occur twice, dates outside the period, locks of unknown artists. A former plan may name
 * artists who are gone (that is why it is solved again), and wishes may name artists who are no candidates.
 */
export function checkReferences(instance: Referenced, context: z.RefinementCtx): void {
  const complain = (path: Path, message: string): void => {
    context.addIssue({ code: 'custom', path, message });
  };
  const { terms } = instance;
  if (!checkPeriod(terms.startDate, terms.endDate, complain)) return;
  const outside = (date: string): boolean => date < terms.startDate || date > terms.endDate;
  const checkDates = (dates: readonly string[], path: (index: number) => Path): void =>
    dates.forEach((date, index) => {
      if (outside(date)) complain(path(index), 'outside the period');
    });
  const dates = (list: readonly Dated[]): string[] => list.map(({ date }) => date);
  checkDates(dates(terms.fixedEvents), (index) => ['terms', 'fixedEvents', index, 'date']);
  checkDates(terms.datesWithoutEvent, (index) => ['terms', 'datesWithoutEvent', index]);
  for (const list of ['locks', 'bans', 'former'] as const)
    checkDates(dates(instance[list]), (index) => [list, index, 'date']);
  checkTwice(terms.eventDays, (index) => ['terms', 'eventDays', index], complain);
  checkTwice(dates(terms.fixedEvents), (index) => ['terms', 'fixedEvents', index, 'date'], complain);
  checkTwice(dates(instance.locks), (index) => ['locks', index, 'date'], complain);
  checkTwice(dates(instance.former), (index) => ['former', index, 'date'], complain);
  checkCandidates(instance, complain);
}

function checkPeriod(start: string, end: string, complain: (path: Path, message: string) => void): boolean {
  const days = Temporal.PlainDate.from(start).until(Temporal.PlainDate.from(end)).days + 1;
  if (days < 1) complain(['terms', 'endDate'], 'before the start date');
  if (days > MAX_DAYS) complain(['terms', 'endDate'], `more than ${MAX_DAYS} days after the start date`);
  return days >= 1 && days <= MAX_DAYS;
}

function checkCandidates(instance: Referenced, complain: (path: Path, message: string) => void): void {
  const ids = instance.candidates.map(({ id }) => id);
  checkTwice(ids, (index) => ['candidates', index, 'id'], complain);
  instance.candidates.forEach(({ minimumFee, standardFee }, index) => {
    if (standardFee !== null && standardFee < minimumFee)
      complain(['candidates', index, 'standardFee'], 'below the minimum fee');
  });
  const genres = new Set(instance.candidates.flatMap((candidate) => candidate.genres.map(nameKey)));
  if (genres.size > MAX_GENRES) complain(['candidates'], `more than ${MAX_GENRES} different genres`);
  const known = new Set(ids);
  instance.locks.forEach(({ artistId }, index) => {
    if (artistId !== null && !known.has(artistId))
      complain(['locks', index, 'artistId'], 'no candidate has this id');
  });
}

function checkTwice(
  values: readonly string[],
  path: (index: number) => Path,
  complain: (path: Path, message: string) => void,
): void {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    if (seen.has(value)) complain(path(index), 'occurs twice');
    seen.add(value);
  });
}
