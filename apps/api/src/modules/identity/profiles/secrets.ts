import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import { mask } from '../../../platform/crypto/mask.ts';
import { PROFILE_TABLES, type ProfileRow } from './profile-row.ts';

/** Encrypted at rest and masked in answers. See docs/rules/identity.md#sensitive-data. */
export const SECRET_COLUMNS = { bankAccountNumber: 'bank_account_number', panNumber: 'pan_number' } as const;

export type SecretField = keyof typeof SECRET_COLUMNS;
export const SECRET_FIELDS = Object.keys(SECRET_COLUMNS) as SecretField[];

type Place = Pick<ProfileRow, 'type' | 'id'>;

const addressOf = ({ type, id }: Place, field: SecretField) =>
  `${PROFILE_TABLES[type]}:${id}:${SECRET_COLUMNS[field]}` as const;

export function encryptSecret(cipher: FieldCipher, place: Place, field: SecretField, value: string): string {
  return cipher.encrypt(value, addressOf(place, field));
}

/** The plain value, for payouts and for comparisons: it never leaves the server. */
export function decryptSecret(cipher: FieldCipher, row: ProfileRow, field: SecretField): string | null {
  const stored = row[field];
  return stored === null ? null : cipher.decrypt(stored, addressOf(row, field));
}

/** `******7890`: so that the owner recognises it. */
export function maskedSecret(cipher: FieldCipher, row: ProfileRow, field: SecretField): string | null {
  const value = decryptSecret(cipher, row, field);
  return value === null ? null : mask(value);
}
