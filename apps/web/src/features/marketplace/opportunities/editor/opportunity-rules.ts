import { BOOKING_LEAD_HOURS } from '@backline/api-contract/bookings';
import {
  createOpportunityBodySchema,
  updateOpportunityBodySchema,
} from '@backline/api-contract/opportunities';
import { validateBySchema } from '../../../../lib/schema-validation.ts';
import { instantOfWallClock, slotMinutesOn } from '../../../../lib/zoned-time.ts';
import { isHalfTyped, type OpportunityValues, toChanges, toCreated } from './opportunity-values.ts';

export interface RuleContext {
  /** The venue's zone, in which date and times are meant. */
  zone: string;
  now: Date;
  /** Organizers name a venue; a venue posts for itself. */
  needsVenue: boolean;
}

const LEAD_MS = BOOKING_LEAD_HOURS * 3_600_000;
type Problems = Partial<Record<keyof OpportunityValues, string>>;

const SLOT_TOO_NEAR = `The slot must begin at least ${BOOKING_LEAD_HOURS} hours from now: contract and first payment need that time.`;
const DEADLINE_TOO_NEAR = `The deadline must be more than ${BOOKING_LEAD_HOURS} hours before the slot, so that you can still book whoever applies.`;
const isTooNear = (start: string, moment: Date) => moment.getTime() >= Date.parse(start) - LEAD_MS;

function timing(
  values: OpportunityValues,
  stored: OpportunityValues | null,
  { zone, now }: RuleContext,
): Problems {
  const { eventDate, slotStartTime, slotEndTime, performanceDuration, applicationDeadline } = values;
  const problems: Problems = {};
  const slot = slotMinutesOn(eventDate, slotStartTime, slotEndTime, zone);
  if (slot !== null && typeof performanceDuration === 'number' && performanceDuration > slot)
    problems.performanceDuration = `The slot is only ${slot} minutes long.`;
  const start = instantOfWallClock(`${eventDate}T${slotStartTime}`, zone);
  const deadline = instantOfWallClock(applicationDeadline, zone);
  // A stored night may have come near, and a stored deadline have passed, as long as nobody changes them.
  const isNew =
    stored === null || start !== instantOfWallClock(`${stored.eventDate}T${stored.slotStartTime}`, zone);
  if (start && isTooNear(start, now) && (isNew || Date.parse(start) <= now.getTime()))
    problems.eventDate = SLOT_TOO_NEAR;
  if (isHalfTyped(applicationDeadline, zone))
    problems.applicationDeadline = 'Give both a day and a time, or neither.';
  if (start && deadline && isTooNear(start, new Date(deadline)))
    problems.applicationDeadline = DEADLINE_TOO_NEAR;
  else if (deadline && new Date(deadline) <= now && applicationDeadline !== stored?.applicationDeadline)
    problems.applicationDeadline = 'The deadline must be in the future.';
  return problems;
}

function money({ budgetMin, budgetMax }: OpportunityValues): Problems {
  if (budgetMin === null || budgetMax === null || budgetMin <= budgetMax) return {};
  return {
    budgetMin: 'The lowest budget must not be above the highest.',
    budgetMax: 'The highest budget must not be below the lowest.',
  };
}

/**
 * The rules between fields, the clock and the role, which the request's schema cannot know: a change names only some of
 * the fields, and the server checks it against what is stored. In the server's words. See
 * docs/rules/marketplace.md#opportunity.
 */
function termRules(
  values: OpportunityValues,
  stored: OpportunityValues | null,
  context: RuleContext,
): Problems {
  return {
    ...timing(values, stored, context),
    ...money(values),
    ...(context.needsVenue && values.venueId === null && { venueId: 'Choose the venue where it happens.' }),
  };
}

/**
 * What can be said before the server is asked, by field: what the schema of the request refuses, then the rules between the fields.
 * @param stored the gig as the form opened with it; null where it is a new one
 * @param context asked again at every check, because the clock and the venue's zone move on
 */
export function validateOpportunity(stored: OpportunityValues | null, context: () => RuleContext) {
  return (values: OpportunityValues): Record<string, string> => {
    const now = context();
    const rules = () => termRules(values, stored, now);
    if (stored)
      return validateBySchema(
        updateOpportunityBodySchema,
        () => toChanges(stored, values, now.zone),
        rules,
      )(values);
    const sent = { withVenue: now.needsVenue, publish: false };
    return validateBySchema(
      createOpportunityBodySchema,
      () => toCreated(values, now.zone, sent),
      rules,
    )(values);
  };
}
