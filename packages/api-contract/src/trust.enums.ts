export const TIERS = ['premium', 'trusted', 'standard', 'risky', 'critical'] as const;
export type Tier = (typeof TIERS)[number];

export const TRUST_COMPONENTS = [
  'completedBookings',
  'paymentTimeliness',
  'communication',
  'cancellations',
  'profile',
  'disputes',
  'inactivity',
] as const;
export type TrustComponent = (typeof TRUST_COMPONENTS)[number];
