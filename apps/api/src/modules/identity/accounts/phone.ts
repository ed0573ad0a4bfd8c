import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { refuseField } from '../../../platform/errors.ts';

/** A phone number in international form. @throws VALIDATION_FAILED for one that cannot be */
export function e164(typed: string): string {
  const number = parsePhoneNumberFromString(typed, 'IN');
  if (!number?.isValid())
    throw refuseField('phone', 'Enter a valid phone number with its country code, as in +91 98200 12345.');
  return number.number;
}
