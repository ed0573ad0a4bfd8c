import type { Config } from '../../../platform/config.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Identity } from '../../../platform/http/identity.ts';
import { createAccessTokens } from './access-token.ts';
import { authenticate, identify } from './authenticate.ts';

export interface IdentityAdapters {
  db: Database;
  reads: Database;
  jwtSecret: string;
  config: Pick<Config, 'JWT_EXPIRES_IN'>;
}

/**
 * Members are known by their access token; their standing widens or narrows what they may ask. See
 * docs/rules/identity.md#sessions.
 */
export function createIdentity({ db, reads, jwtSecret, config }: IdentityAdapters): Identity {
  const adapters = { db, reads, tokens: createAccessTokens(jwtSecret, config.JWT_EXPIRES_IN) };
  return {
    authenticate: (request, now) => authenticate(adapters, request, now),
    identify: (token, now) => identify(adapters, token, now),
  };
}
