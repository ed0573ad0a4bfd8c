import { DETAIL_FIELDS, type DetailField } from '@backline/api-contract/detail-changes';
import type { DetailValues } from './detail-changes.store.ts';

const WORDS: Record<DetailField, string> = {
  firstName: 'first name',
  lastName: 'last name',
  phone: 'mobile number',
  legalName: 'legal name',
  organizationType: 'kind of organizer',
  signerName: 'who signs',
  signerCapacity: 'capacity of who signs',
  gstNumber: 'GSTIN',
  address: 'address',
  city: 'city',
  state: 'state',
  pincode: 'PIN code',
  contactPerson: 'contact person',
  contactPhone: 'contact phone',
  contactEmail: 'contact email',
};

/** The fields of a change as they stand in a sentence. */
export const fieldsText = (values: DetailValues): string =>
  DETAIL_FIELDS.filter((field) => field in values)
    .map((field) => WORDS[field])
    .join(', ');
