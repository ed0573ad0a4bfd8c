import { type AccountStatus, TERMS_VERSION } from '@backline/api-contract/accounts';
import type { Role } from '@backline/api-contract/permissions';
import type { Request } from 'express';
import type pg from 'pg';
import type { Actor } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import type { AccessTokens } from './access-token.ts';
import { noteSeen } from './last-seen.ts';

/** Asked at every request, hence a named statement: PostgreSQL plans it once a connection. */
const STATEMENT = {
  name: 'authenticate',
  text: `select u.role, u.status, u.email_verified_at is not null as email_verified, u.accepted_terms_version,
           u.last_seen_at
         from users u join sessions s on s.user_id = u.id
         where u.id = $1 and s.id = $2 and s.ended_at is null`,
};

interface AccountState {
  role: Role;
  status: AccountStatus;
  email_verified: boolean;
  accepted_terms_version: string | null;
  last_seen_at: Date | null;
}

/**
 * Who a request comes from. The token says it, the database decides it: a suspension, a ban or an ended session counts on the very next
 * request. Spec 01.
 * @returns null where no token was sent
 * @throws TOKEN_EXPIRED, UNAUTHENTICATED, ACCOUNT_SUSPENDED, ACCOUNT_BANNED
 */
export async function authenticate(
  pool: pg.Pool,
  tokens: AccessTokens,
  request: Request,
  now: Date,
): Promise<Actor | null> {
  const header = request.header('authorization');
  if (header === undefined) return null;
  const [scheme, token] = header.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw refuse('UNAUTHENTICATED');
  return (await identify(pool, tokens, token, now)).actor;
}

/** The same for a token that came without a request, as at the handshake of a socket. */
export async function identify(
  pool: pg.Pool,
  tokens: AccessTokens,
  token: string,
  now: Date,
): Promise<{ actor: Actor; expiresAt: Date }> {
  const claims = await tokens.read(token, now);
  const { rows } = await pool.query<AccountState>({
    ...STATEMENT,
    values: [claims.userId, claims.sessionId],
  });
  const account = rows[0];
  if (!account) throw refuse('UNAUTHENTICATED');
  refuseLocked(account.status);
  noteSeen(pool, claims.userId, account.last_seen_at, now);
  const actor = {
    id: claims.userId,
    sessionId: claims.sessionId,
    role: account.role,
    emailVerified: account.email_verified,
    acceptedTerms: account.accepted_terms_version === TERMS_VERSION,
  };
  return { actor, expiresAt: claims.expiresAt };
}

/** @throws ACCOUNT_SUSPENDED, ACCOUNT_BANNED */
export function refuseLocked(status: AccountStatus, reason: string | null = null): void {
  const details = reason ? { message: reason } : {};
  if (status === 'suspended') throw refuse('ACCOUNT_SUSPENDED', details);
  if (status === 'banned') throw refuse('ACCOUNT_BANNED', details);
}
