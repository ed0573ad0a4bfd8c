export const DETAIL_CHANGE_STATUSES = ['in_review', 'approved', 'refused', 'withdrawn'] as const;
export type DetailChangeStatus = (typeof DETAIL_CHANGE_STATUSES)[number];

/** Of the account. */
export const ACCOUNT_DETAIL_FIELDS = ['firstName', 'lastName', 'phone'] as const;
/**
 * Of the profile: what contracts print of a party and where the other side reaches it. Once a contract is signed, these are changed
 * by a review alone. See docs/rules/identity.md#changes-after-a-signature.
 */
export const PROFILE_DETAIL_FIELDS = [
  'legalName',
  'organizationType',
  'signerName',
  'signerCapacity',
  'gstNumber',
  'address',
  'city',
  'state',
  'pincode',
  'contactPerson',
  'contactPhone',
  'contactEmail',
] as const;
export const DETAIL_FIELDS = [...ACCOUNT_DETAIL_FIELDS, ...PROFILE_DETAIL_FIELDS] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];
