export { BANK_BADGE } from './bank-badge.ts';
export { ChangedFields } from './ChangedFields.tsx';
export { detailFieldsOf } from './detail-fields.ts';
export type { FieldSpec } from './field-spec.ts';
export { ProfileField } from './ProfileField.tsx';
export { GROUPS as PROFILE_GROUPS, type ProfileValues, patchOf, valuesOf } from './profile-values.ts';
export {
  useCompletenessQuery,
  useOwnDetailChangeQuery,
  useProfileQuery,
  useReferenceQuery,
} from './profiles.api.ts';
export { VERIFICATION_BADGE } from './verification-badge.ts';
