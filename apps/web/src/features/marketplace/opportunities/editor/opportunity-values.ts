import type {
  createOpportunityBodySchema,
  OpportunityDetail,
  RequiredLevel,
  updateOpportunityBodySchema,
} from '@backline/api-contract/opportunities';
import type { EventType, SlotType } from '@backline/api-contract/reference';
import type { z } from 'zod';
import { instantOfWallClock, wallClockOf } from '../../../../lib/zoned-time.ts';
import type { NumberValue } from '../../../../ui/NumberField.tsx';

type Created = z.input<typeof createOpportunityBodySchema>;
type Changes = z.input<typeof updateOpportunityBodySchema>;

/** The form: what is not chosen yet is null or empty. Names are those of the API, so that its errors find their fields. */
export interface OpportunityValues {
  title: string;
  description: string;
  eventType: EventType | null;
  venueId: string | null;
  eventDate: string | null;
  slotStartTime: string;
  slotEndTime: string;
  slotType: SlotType | null;
  performanceDuration: NumberValue;
  requiredGenres: string[];
  experienceLevelRequired: RequiredLevel;
  budgetMin: number | null;
  budgetMax: number | null;
  travelIncluded: boolean;
  accommodationIncluded: boolean;
  expectedAudience: NumberValue;
  specialRequirements: string;
  isPublic: boolean;
  /** Wall-clock time of the venue, `2026-12-09T18:00`; either side of the T may be missing while it is typed. Empty: none. */
  applicationDeadline: string;
  maxApplications: NumberValue;
  /** Of the venue, counted from 1. */
  stage: number;
}

export const EMPTY: OpportunityValues = {
  title: '',
  description: '',
  eventType: null,
  venueId: null,
  eventDate: null,
  slotStartTime: '',
  slotEndTime: '',
  slotType: null,
  performanceDuration: 90,
  requiredGenres: [],
  experienceLevelRequired: 'any',
  budgetMin: null,
  budgetMax: null,
  travelIncluded: false,
  accommodationIncluded: false,
  expectedAudience: '',
  specialRequirements: '',
  isPublic: true,
  applicationDeadline: '',
  maxApplications: 50,
  stage: 1,
};

/** A stored gig as the form holds it. */
export function toOpportunityValues(gig: OpportunityDetail): OpportunityValues {
  const stored = Object.fromEntries(
    Object.keys(EMPTY).map((name) => [name, gig[name as keyof OpportunityDetail]]),
  );
  return {
    ...(stored as unknown as OpportunityValues),
    venueId: gig.venue.id,
    expectedAudience: gig.expectedAudience ?? '',
    specialRequirements: gig.specialRequirements ?? '',
    description: gig.description ?? '',
    applicationDeadline: gig.applicationDeadline
      ? wallClockOf(gig.applicationDeadline, gig.venue.timezone)
      : '',
  };
}

/** Everything but the venue as the API takes it. What is still empty is refused by the schema of the request, before anything is sent. */
function toSent(values: OpportunityValues, zone: string): Record<string, unknown> {
  const { venueId: _venue, ...rest } = values;
  return {
    ...rest,
    title: values.title.trim(),
    description: values.description.trim() || null,
    expectedAudience: values.expectedAudience === '' ? null : values.expectedAudience,
    specialRequirements: values.specialRequirements.trim() || null,
    applicationDeadline: instantOfWallClock(values.applicationDeadline, zone),
  };
}

export function toCreated(
  values: OpportunityValues,
  zone: string,
  options: { withVenue: boolean; publish: boolean },
): Created {
  const venue = options.withVenue ? { venueId: values.venueId ?? undefined } : {};
  return { ...toSent(values, zone), ...venue, publish: options.publish } as Created;
}

/** Only what differs from what is stored, so that an edit after the first application touches nothing it must not. */
export function toChanges(before: OpportunityValues, after: OpportunityValues, zone: string): Changes {
  const [old, now] = [toSent(before, zone), toSent(after, zone)];
  const changed = Object.entries(now).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name]),
  );
  return Object.fromEntries(changed) as Changes;
}

/** A deadline of which one part is typed: neither none nor one. */
export function isHalfTyped(deadline: string, zone: string): boolean {
  return deadline !== '' && deadline !== 'T' && instantOfWallClock(deadline, zone) === null;
}

/** A deadline to begin with: three days before the event at 18:00, or the evening before where that is past. */
export function suggestedDeadline(eventDate: string, today: string): string {
  const dayBefore = (days: number) => {
    const date = new Date(`${eventDate}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() - days);
    return date.toISOString().slice(0, 10);
  };
  const day = dayBefore(3) > today ? dayBefore(3) : dayBefore(1);
  return `${day}T18:00`;
}
