import type { User } from '@backline/api-contract/accounts';
import type { UserRow } from './users.store.ts';

export function presentUser(row: UserRow): User {
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
