import { type DetailField, PROFILE_DETAIL_FIELDS } from '@backline/api-contract/detail-changes.enums';
import type { ProfileType } from '@backline/api-contract/profiles';
import type { FieldSpec } from './field-spec.ts';
import { fieldsOf } from './profile-values.ts';

const OF_THE_ACCOUNT: readonly FieldSpec[] = [
  { name: 'firstName', label: 'First name', kind: 'text' },
  { name: 'lastName', label: 'Last name', kind: 'text' },
  {
    name: 'phone',
    label: 'Mobile number (optional)',
    forReviewer: 'Mobile number',
    kind: 'text',
    description: 'With country code, as in +91 98200 12345',
  },
];

/** Whether a signature fixes a field of the profile: from then on it is changed by a review alone. */
export const isFixedBySignature = (name: string): boolean =>
  PROFILE_DETAIL_FIELDS.some((field) => field === name);

/** What a signature fixes of account and profile, as a form asks for it. */
export function detailFieldsOf(type: ProfileType): FieldSpec[] {
  return [...OF_THE_ACCOUNT, ...fieldsOf(type).filter(({ name }) => isFixedBySignature(name))];
}

/** What a reviewer calls a field. An organizer has all of them. */
export function detailLabel(field: DetailField): string {
  const spec = detailFieldsOf('organizer').find(({ name }) => name === field);
  return spec?.forReviewer ?? spec?.label ?? field;
}
