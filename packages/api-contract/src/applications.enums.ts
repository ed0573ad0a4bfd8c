export const APPLICATION_STATUSES = [
  'pending',
  'viewed',
  'shortlisted',
  'counter_offered',
  'accepted',
  'declined',
  'withdrawn',
  'expired',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** The terms that an artist applies for. When one changes, whoever has applied is asked to confirm. */
export const APPLICATION_TERMS = [
  'eventDate',
  'slotStartTime',
  'slotEndTime',
  'slotType',
  'performanceDuration',
  'budgetMin',
  'budgetMax',
  'travelIncluded',
  'accommodationIncluded',
  'specialRequirements',
] as const;
export type ApplicationTerm = (typeof APPLICATION_TERMS)[number];
