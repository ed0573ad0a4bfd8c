/** What a party can report about a show. */
export const DISPUTE_REASONS = [
  'no_show',
  'late_or_short',
  'not_as_agreed',
  'venue_or_equipment',
  'conduct_or_safety',
  'other',
] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

export const DISPUTE_STATES = ['open', 'resolved'] as const;
