import type { AdminUser } from '@backline/contract';
import { NEW_STANDING, presentStanding, type StandingFacts } from '../trust/index.ts';
import type { ListedUser } from './users.queries.ts';

export function presentAdminUser(row: ListedUser, standing: StandingFacts = NEW_STANDING): AdminUser {
  return {
    id: row.id,
    email: row.email,
    name: `${row.firstName} ${row.lastName}`,
    role: row.role,
    status: row.status,
    emailVerified: row.emailVerifiedAt !== null,
    profileName: row.profileName,
    verificationStatus: row.verificationStatus,
    standing: presentStanding(standing),
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  };
}
