import { z } from 'zod';
import {
  EVENT_TYPES,
  EXPERIENCE_LEVELS,
  ORGANIZATION_TYPES,
  SLOT_TYPES,
  VENUE_TYPES,
  WEEKDAYS,
} from './reference.enums.ts';

export * from './reference.enums.ts';

export const genreSlugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Choose a genre from the list.');
export const genreSchema = z.object({ slug: z.string(), name: z.string() });

export const referenceDataSchema = z.object({
  genres: z.array(genreSchema),
  experienceLevels: z.array(z.enum(EXPERIENCE_LEVELS)),
  eventTypes: z.array(z.enum(EVENT_TYPES)),
  slotTypes: z.array(z.enum(SLOT_TYPES)),
  organizationTypes: z.array(z.enum(ORGANIZATION_TYPES)),
  venueTypes: z.array(z.enum(VENUE_TYPES)),
  performanceDurations: z.array(z.number()),
  weekdays: z.array(z.enum(WEEKDAYS)),
  states: z.array(z.string()),
});
export type ReferenceData = z.infer<typeof referenceDataSchema>;
