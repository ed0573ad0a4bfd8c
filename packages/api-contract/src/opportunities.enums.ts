import { EXPERIENCE_LEVELS } from './reference.enums.ts';

export const OPPORTUNITY_STATUSES = [
  'draft',
  'active',
  'closed',
  'filled',
  'cancelled',
  'programmed',
] as const;
export type OpportunityStatus = (typeof OPPORTUNITY_STATUSES)[number];

export const REQUIRED_LEVELS = ['any', ...EXPERIENCE_LEVELS] as const;
export type RequiredLevel = (typeof REQUIRED_LEVELS)[number];

export const OPPORTUNITY_SORTS = ['match', 'date', 'newest', 'fee'] as const;
