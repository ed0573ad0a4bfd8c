import type { AccountStatus } from '@backline/api-contract/accounts';
import type { Role } from '@backline/api-contract/permissions';
import type { ProfileType, VerificationStatus } from '@backline/api-contract/profiles';
import { sql } from 'kysely';
import type { Queryable } from '../../../platform/db/database.ts';
import { containing } from '../../../platform/db/like.ts';

export interface UsersFilter {
  page: number;
  limit: number;
  search?: string | undefined;
  role?: Role | undefined;
  status?: AccountStatus | undefined;
}

export interface ListedUser {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  status: AccountStatus;
  emailVerifiedAt: Date | null;
  createdAt: Date;
  /** To within five minutes; null where the account was never used. */
  lastSeenAt: Date | null;
  profileType: ProfileType | null;
  profileName: string | null;
  verificationStatus: VerificationStatus | null;
}

/**
 * One page of accounts, the newest first, with the number of all. The search looks at person, mail, phone and profile.
 * See docs/rules/operations.md#admin-pages.
 */
export async function listUsers(
  db: Queryable,
  { page, limit, search, role, status }: UsersFilter,
): Promise<{ users: ListedUser[]; total: number }> {
  let query = db.selectFrom('users').leftJoin('profileNames', 'profileNames.id', 'users.id');
  if (role) query = query.where('users.role', '=', role);
  if (status) query = query.where('users.status', '=', status);
  if (search?.trim()) {
    const pattern = containing(search);
    query = query.where((where) =>
      where.or([
        where(sql<string>`users.first_name || ' ' || users.last_name`, 'ilike', pattern),
        where('users.email', 'ilike', pattern),
        where('users.phone', 'ilike', pattern),
        where('profileNames.name', 'ilike', pattern),
      ]),
    );
  }
  const { total } = await query
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const users = await query
    .select([
      'users.id',
      'users.email',
      'users.firstName',
      'users.lastName',
      'users.role',
      'users.status',
      'users.emailVerifiedAt',
      'users.createdAt',
      'users.lastSeenAt',
      'profileNames.type as profileType',
      'profileNames.name as profileName',
      'profileNames.verificationStatus',
    ])
    .orderBy('users.createdAt', 'desc')
    .orderBy('users.id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  return { users, total };
}
