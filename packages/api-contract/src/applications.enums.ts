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
