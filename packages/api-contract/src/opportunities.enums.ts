import { EXPERIENCE_LEVELS } from './reference.enums.ts';

export const OPPORTUNITY_STATUSES = [
  'draft',
  'awaiting_venue',
  'active',
  'closed',
  'filled',
  'cancelled',
  'programmed',
] as const;
export type OpportunityStatus = (typeof OPPORTUNITY_STATUSES)[number];

export const REQUIRED_LEVELS = ['any', ...EXPERIENCE_LEVELS] as const;
export type RequiredLevel = (typeof REQUIRED_LEVELS)[number];

/** What a venue says to a gig in its house. */
export const VENUE_ANSWERS = ['agreed', 'objected'] as const;
export type VenueAnswer = (typeof VENUE_ANSWERS)[number];

export const OPPORTUNITY_SORTS = ['match', 'date', 'newest', 'fee'] as const;
