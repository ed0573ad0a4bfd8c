import { formatMinutes, slotMinutes } from '../../../../lib/durations.ts';
import { instantOfWallClock } from '../../../../lib/zoned-time.ts';
import type { OpportunityValues } from './opportunity-values.ts';

export interface CheckContext {
  /** The venue's zone, in which date and times are meant. */
  zone: string;
  now: Date;
  /** Organizers name a venue; a venue posts for itself. */
  needsVenue: boolean;
  /** The deadline that the server has; it may lie behind, as long as nobody changes it. */
  storedDeadline?: string;
}

type Field = keyof OpportunityValues;
type Problems = Partial<Record<Field, string>>;

const REQUIRED: readonly [Field, string][] = [
  ['title', 'Give the gig a title.'],
  ['description', 'Tell artists what to expect.'],
  ['eventType', 'Choose the kind of event.'],
  ['eventDate', 'Choose the date.'],
  ['slotStartTime', 'When does the slot begin?'],
  ['slotEndTime', 'When does the slot end?'],
  ['slotType', 'Choose the slot.'],
  ['performanceDuration', 'How long is the set?'],
  ['budgetMin', 'From what fee on?'],
  ['budgetMax', 'Up to what fee?'],
  ['maxApplications', 'How many at most?'],
];

const isEmpty = (value: OpportunityValues[Field]) =>
  value === null || (typeof value === 'string' && value.trim() === '');

function missing(values: OpportunityValues, { needsVenue }: CheckContext): Problems {
  const empty = REQUIRED.filter(([field]) => isEmpty(values[field]));
  return {
    ...Object.fromEntries(empty),
    ...(needsVenue && values.venueId === null && { venueId: 'Choose where it takes place.' }),
  };
}

function timing(values: OpportunityValues, { zone, now, storedDeadline }: CheckContext): Problems {
  const { eventDate, slotStartTime, slotEndTime, performanceDuration, applicationDeadline } = values;
  const problems: Problems = {};
  const slot = slotMinutes(slotStartTime, slotEndTime);
  if (slot !== null && performanceDuration !== '' && performanceDuration > slot)
    problems.performanceDuration = `The slot is only ${formatMinutes(slot)} long.`;
  const start = instantOfWallClock(`${eventDate}T${slotStartTime}`, zone);
  const deadline = instantOfWallClock(applicationDeadline, zone);
  if (start && new Date(start) <= now) problems.eventDate = 'This is already past.';
  if (!deadline) problems.applicationDeadline = 'Until when can artists apply? Give day and time.';
  else if (start && deadline >= start)
    problems.applicationDeadline = 'This has to be before the show begins.';
  else if (new Date(deadline) <= now && applicationDeadline !== storedDeadline)
    problems.applicationDeadline = 'This is already past.';
  return problems;
}

function money({ budgetMin, budgetMax }: OpportunityValues): Problems {
  if (budgetMin === null || budgetMax === null || budgetMin <= budgetMax) return {};
  return { budgetMax: 'This is less than the lowest fee.' };
}

/** What can be said before asking the server, field by field. The server checks again, and knows more. */
export function checkOpportunity(values: OpportunityValues, context: CheckContext): Problems {
  return { ...timing(values, context), ...money(values), ...missing(values, context) };
}
