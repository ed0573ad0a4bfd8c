export { BANK_BADGE } from './bank-badge.ts';
export type { FieldSpec } from './field-spec.ts';
export { GROUPS as PROFILE_GROUPS } from './profile-values.ts';
export { useCompletenessQuery, useProfileQuery, useReferenceQuery } from './profiles.api.ts';
export { VERIFICATION_BADGE } from './verification-badge.ts';
