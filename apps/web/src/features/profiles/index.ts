export { useCompletenessQuery, useProfileQuery, useReferenceQuery } from './profiles.api.ts';
export { VERIFICATION_LOOK } from './verification-look.ts';
