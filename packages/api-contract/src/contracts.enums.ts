export const CONTRACT_STATUSES = [
  'draft',
  'pending_artist',
  'pending_buyer',
  'signed',
  'expired',
  'voided',
] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

export const CONTRACT_TYPES = ['local', 'interstate', 'international', 'multi_day'] as const;
export type ContractType = (typeof CONTRACT_TYPES)[number];

export const CLAUSES = [
  'performance',
  'compensation',
  'travel_accommodation',
  'cancellation',
  'technical',
  'hospitality',
  'promotion_recording',
  'confidentiality',
  'force_majeure',
] as const;
export type ClauseKey = (typeof CLAUSES)[number];
