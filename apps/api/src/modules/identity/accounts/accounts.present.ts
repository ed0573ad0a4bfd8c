import type { User } from '@backline/api-contract/accounts';
import type { UserRow } from './users.store.ts';

/** What an account's own member sees of it: never the hash of the password. */
export type ShownUser = Omit<UserRow, 'passwordHash' | 'statusReason'>;

export function presentUser(row: ShownUser): User {
  return {
    id: row.id,
    email: row.email,
    firstName: row.firstName,
    lastName: row.lastName,
    role: row.role,
    phone: row.phone,
    status: row.status,
    emailVerified: row.emailVerifiedAt !== null,
    acceptedTermsVersion: row.acceptedTermsVersion,
    createdAt: row.createdAt.toISOString(),
  };
}
