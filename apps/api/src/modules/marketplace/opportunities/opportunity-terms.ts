import { BOOKING_LEAD_HOURS } from '@backline/api-contract/bookings';
import type { FieldError } from '@backline/api-contract/envelope';
import type { SlotType } from '@backline/api-contract/reference';
import { type LocalDate, type LocalTime, skippedTimes } from '@backline/kernel';
import { isBookable } from '../../bookings/bookings/index.ts';

/** What of an opportunity depends on each other: amounts in paise, duration in minutes. */
export interface OpportunityTerms {
  eventDate: LocalDate;
  slotStartTime: LocalTime;
  slotEndTime: LocalTime;
  slotType: SlotType;
  /** Of the venue, counted from 1. */
  stage: number;
  timezone: string;
  startsAt: Date;
  endsAt: Date;
  performanceDuration: number;
  budgetMin: number;
  budgetMax: number;
  requiredGenres: readonly string[];
  /** Without one artists can apply for as long as the gig can be booked. */
  applicationDeadline: Date | null;
}

/**
 * Everything in the terms that cannot be as it is, each field named. See docs/rules/marketplace.md#opportunity.
 * @param knownGenres the slugs of the managed list
 */
export function termProblems(
  terms: OpportunityTerms,
  now: Date,
  knownGenres: ReadonlySet<string>,
): FieldError[] {
  return [
    ...timeProblems(terms, now),
    ...slotProblems(terms),
    ...budgetProblems(terms),
    ...genreProblems(terms.requiredGenres, knownGenres),
  ];
}

/** Why a gig cannot be offered now: it could not be booked any more, or nobody could apply any more. */
export function timeProblems(
  terms: Pick<OpportunityTerms, 'startsAt' | 'applicationDeadline'>,
  now: Date,
): FieldError[] {
  const { startsAt, applicationDeadline } = terms;
  const problems: FieldError[] = [];
  const hours = BOOKING_LEAD_HOURS;
  if (!isBookable(startsAt, now)) {
    const message = `The slot must begin at least ${hours} hours from now: contract and first payment need that time.`;
    problems.push({ field: 'eventDate', message });
  }
  if (applicationDeadline === null) return problems;
  if (!isBookable(startsAt, applicationDeadline)) {
    const message = `The deadline must be more than ${hours} hours before the slot, so that you can still book whoever applies.`;
    problems.push({ field: 'applicationDeadline', message });
  } else if (applicationDeadline <= now) {
    problems.push({ field: 'applicationDeadline', message: 'The deadline must be in the future.' });
  }
  return problems;
}

function slotProblems(terms: OpportunityTerms): FieldError[] {
  const { eventDate, slotStartTime, slotEndTime, timezone, startsAt, endsAt, performanceDuration } = terms;
  const skipped = skippedTimes(eventDate, slotStartTime, slotEndTime, timezone);
  if (skipped.length > 0) {
    return skipped.map((side) => ({
      field: side === 'start' ? 'slotStartTime' : 'slotEndTime',
      message: `Clocks go forward over this time that night in ${timezone}: choose one that comes.`,
    }));
  }
  // By the clock on the wall a slot over a clock change is an hour too long or too short.
  const slot = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  if (performanceDuration <= slot) return [];
  return [{ field: 'performanceDuration', message: `The slot is only ${slot} minutes long.` }];
}

/** Whether the venue has the stage that was chosen. */
export function stageProblems(stage: number, stages: number): FieldError[] {
  if (stage <= stages) return [];
  const message = stages === 1 ? 'This venue has one stage.' : `This venue has ${stages} stages.`;
  return [{ field: 'stage', message }];
}

function budgetProblems({ budgetMin, budgetMax }: OpportunityTerms): FieldError[] {
  if (budgetMin <= budgetMax) return [];
  return [
    { field: 'budgetMin', message: 'The lowest budget must not be above the highest.' },
    { field: 'budgetMax', message: 'The highest budget must not be below the lowest.' },
  ];
}

function genreProblems(genres: readonly string[], known: ReadonlySet<string>): FieldError[] {
  return genres.flatMap((genre, index) => {
    const field = `requiredGenres.${index}`;
    if (!known.has(genre)) return [{ field, message: 'Choose a genre from the list.' }];
    return genres.indexOf(genre) === index ? [] : [{ field, message: 'Name each genre once.' }];
  });
}

const FROZEN = ['eventDate', 'slotStartTime', 'slotEndTime', 'slotType', 'stage'] as const;
/** What a venue agreed to: another of these is another night. */
export const HOUSE_TERMS = ['eventDate', 'slotStartTime', 'slotEndTime', 'stage'] as const;
const NEVER_LOWER = ['budgetMin', 'budgetMax'] as const;

/**
 * What may not change once an artist has applied: the date and the slot, and the budget downwards. Whoever applied did
 * so on these terms. See docs/rules/marketplace.md#opportunity.
 */
export function frozenProblems(before: OpportunityTerms, after: OpportunityTerms): FieldError[] {
  const moved = FROZEN.filter((field) => before[field] !== after[field]);
  const lowered = NEVER_LOWER.filter((field) => after[field] < before[field]);
  return [
    ...moved.map((field) => ({ field, message: 'This can no longer change: artists have applied.' })),
    ...lowered.map((field) => ({ field, message: 'This can no longer be lowered: artists have applied.' })),
  ];
}
