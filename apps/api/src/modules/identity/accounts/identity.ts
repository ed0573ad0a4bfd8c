import type pg from 'pg';
import type { Config } from '../../../platform/config.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Identity } from '../../../platform/http/identity.ts';
import { limitsOf, standingOf } from '../../foundation/trust/index.ts';
import { createAccessTokens } from './access-token.ts';
import { authenticate, identify } from './authenticate.ts';

export interface IdentityAdapters {
  pool: pg.Pool;
  db: Database;
  jwtSecret: string;
  config: Pick<Config, 'JWT_EXPIRES_IN'>;
}

/** Members are known by their access token; their standing widens or narrows what they may ask. Spec 01. */
export function createIdentity({ pool, db, jwtSecret, config }: IdentityAdapters): Identity {
  const tokens = createAccessTokens(jwtSecret, config.JWT_EXPIRES_IN);
  return {
    authenticate: (request, now) => authenticate(pool, tokens, request, now),
    identify: (token, now) => identify(pool, tokens, token, now),
    rateLimitScale: async (actor) => limitsOf(await standingOf(db, actor.id)).rateLimitScale,
  };
}
