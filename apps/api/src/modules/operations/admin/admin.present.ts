import type { AdminUser } from '@backline/api-contract/admin';
import { NEW_SHOWN_STANDING, presentStanding, type ShownStanding } from '../../foundation/trust/index.ts';
import type { ListedUser } from './users.queries.ts';

export function presentAdminUser(row: ListedUser, standing: ShownStanding = NEW_SHOWN_STANDING): AdminUser {
  return {
    id: row.id,
    email: row.email,
    name: `${row.firstName} ${row.lastName}`,
    role: row.role,
    status: row.status,
    emailVerified: row.emailVerifiedAt !== null,
    profileName: row.profileName,
    verificationStatus: row.verificationStatus,
    standing: row.profileType === null ? null : presentStanding(standing),
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  };
}
