import { type AccountStatus, TERMS_VERSION } from '@backline/api-contract/accounts';
import type { Role } from '@backline/api-contract/permissions';
import type { Request } from 'express';
import type { Database, Queryable } from '../../../platform/db/database.ts';
import { runPrepared } from '../../../platform/db/statement.ts';
import { refuse } from '../../../platform/errors.ts';
import type { Caller } from '../../../platform/http/identity.ts';
import { limitsOf, NEW_STANDING } from '../../foundation/trust/index.ts';
import type { AccessTokens } from './access-token.ts';
import { recordLastSeen } from './last-seen.ts';

/**
 * Asked at every request, hence one named statement for all that a request needs to know of its member: PostgreSQL
 * plans it once per connection. Reading may cross: the standing is trust's.
 */
const IDENTITY = `select u.role, u.status, u.email_verified_at is not null as "emailVerified",
    u.accepted_terms_version as "acceptedTermsVersion", u.last_seen_at as "lastSeenAt",
    st.half_points as "halfPoints", st.event_count as "eventCount"
  from users u join sessions s on s.user_id = u.id left join standings st on st.user_id = u.id
  where u.id = $1 and s.id = $2 and s.ended_at is null`;

interface IdentityRow {
  role: Role;
  status: AccountStatus;
  emailVerified: boolean;
  acceptedTermsVersion: string | null;
  lastSeenAt: Date | null;
  /** null for a member to whom nothing has happened yet */
  halfPoints: number | null;
  eventCount: number | null;
}

export interface IdentityEdges {
  tokens: AccessTokens;
  db: Database;
  /** Who asks is read here. */
  reads: Queryable;
}

/**
 * Who a request comes from. The token says it, the database decides it: a suspension, a ban or an ended session counts
 * on the very next request. See docs/rules/identity.md#sessions.
 * @returns null where no token was sent
 * @throws TOKEN_EXPIRED, UNAUTHENTICATED, ACCOUNT_SUSPENDED, ACCOUNT_BANNED
 */
export async function authenticate(
  adapters: IdentityEdges,
  request: Request,
  now: Date,
): Promise<Caller | null> {
  const header = request.header('authorization');
  if (header === undefined) return null;
  const [scheme, token] = header.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw refuse('UNAUTHENTICATED');
  return identify(adapters, token, now);
}

/** The same for a token that came without a request, as at the handshake of a socket. */
export async function identify(
  { tokens, db, reads }: IdentityEdges,
  token: string,
  now: Date,
): Promise<Caller> {
  const { userId, sessionId, expiresAt } = await tokens.read(token, now);
  const [row] = await runPrepared<IdentityRow>(reads, IDENTITY, [userId, sessionId]);
  if (!row) throw refuse('UNAUTHENTICATED');
  refuseLocked(row.status);
  recordLastSeen(db, userId, row.lastSeenAt, now);
  const { halfPoints, eventCount } = row;
  const score = halfPoints === null || eventCount === null ? NEW_STANDING : { halfPoints, eventCount };
  return {
    actor: {
      id: userId,
      sessionId,
      role: row.role,
      emailVerified: row.emailVerified,
      acceptedTerms: row.acceptedTermsVersion === TERMS_VERSION,
    },
    rateLimitScale: limitsOf(score).rateLimitScale,
    expiresAt,
  };
}

/** @throws ACCOUNT_SUSPENDED, ACCOUNT_BANNED */
export function refuseLocked(status: AccountStatus, reason: string | null = null): void {
  const details = reason ? { message: reason } : {};
  if (status === 'suspended') throw refuse('ACCOUNT_SUSPENDED', details);
  if (status === 'banned') throw refuse('ACCOUNT_BANNED', details);
}
