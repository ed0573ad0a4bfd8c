import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Role } from '@backline/api-contract/permissions';
import { errors, jwtVerify, SignJWT } from 'jose';
import { refuse } from '../../../platform/errors.ts';

const ISSUER = 'music-booking-platform';
const AUDIENCE = 'music-booking-users';
const ALGORITHM = 'HS256';

export interface AccessClaims {
  userId: string;
  sessionId: string;
  role: Role;
  expiresAt: Date;
}

/**
 * Access tokens (docs/rules/identity.md#sessions): short-lived JWTs that only say who asks and in which session; what
 * that member may do is read at every request.
 */
export interface AccessTokens {
  issue(who: { userId: string; sessionId: string; role: Role }, now: Date): Promise<string>;
  /** @throws TOKEN_EXPIRED with `expired: true`; UNAUTHENTICATED for any other fault */
  read(token: string, now: Date): Promise<AccessClaims>;
}

/** As many as members can be here at once for one process, at half a kilobyte each. */
const REMEMBERED = 10_000;

/** @param lifetime as in `15m` @param remembered how many verified tokens are kept */
export function createAccessTokens(secret: string, lifetime: string, remembered = REMEMBERED): AccessTokens {
  const key = createSecretKey(secret, 'utf8');
  const seconds = lifetimeSeconds(lifetime);
  const verified = rememberVerified(remembered);
  return {
    issue: ({ userId, sessionId, role }, now) => {
      const issuedAt = Math.floor(now.getTime() / 1000); // money-check: unix seconds
      return new SignJWT({ type: 'access', role, sid: sessionId })
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(userId)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + seconds)
        .sign(key);
    },
    async read(token, now) {
      const known = verified.get(token);
      if (known && now < known.expiresAt) return known;
      const claims = await verify(token, key, now);
      verified.add(token, claims);
      return claims;
    },
  };
}

async function verify(token: string, key: KeyObject, now: Date): Promise<AccessClaims> {
  try {
    const { payload } = await jwtVerify(token, key, {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: [ALGORITHM],
      currentDate: now,
    });
    if (payload.type !== 'access' || !payload.sub || !payload.exp) throw refuse('UNAUTHENTICATED');
    return {
      userId: payload.sub,
      sessionId: String(payload.sid),
      role: payload.role as Role,
      expiresAt: new Date(payload.exp * 1000),
    };
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw refuse('TOKEN_EXPIRED', { expired: true });
    throw refuse('UNAUTHENTICATED');
  }
}

/**
 * Tokens whose signature was found good. A browser sends the same one for as long as it lives, and a signature stays what it is; whether the
 * session has ended or the account is suspended is still asked of the database at every request. The oldest goes where there are too many.
 */
function rememberVerified(limit: number) {
  const claimsOf = new Map<string, AccessClaims>();
  return {
    get: (token: string) => claimsOf.get(token),
    add(token: string, claims: AccessClaims): void {
      const [oldest] = claimsOf.size < limit ? [] : claimsOf.keys();
      if (oldest !== undefined) claimsOf.delete(oldest);
      claimsOf.set(token, claims);
    },
  };
}

const UNITS: Record<string, number> = { s: 1, m: 60, h: 3_600, d: 86_400 };

function lifetimeSeconds(text: string): number {
  const unit = UNITS[text.slice(-1)];
  if (unit === undefined) throw new RangeError(`no lifetime like 15m: ${text}`);
  return Number(text.slice(0, -1)) * unit;
}
