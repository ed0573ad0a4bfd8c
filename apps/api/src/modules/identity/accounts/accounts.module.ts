import type { Config } from '../../../platform/config.ts';
import { defineModule } from '../../../platform/module.ts';
import { createAccessTokens } from './access-token.ts';
import { accountAudit, sessionAudit } from './accounts.audit.ts';
import { accountJobs } from './accounts.jobs.ts';
import { accountRoutes } from './accounts.routes.ts';

import { createIdentity } from './identity.ts';

interface Signing {
  jwtSecret: string;
  config: Pick<Config, 'JWT_EXPIRES_IN' | 'production'>;
}

export const accountsModule = defineModule({
  name: 'identity/accounts',
  tables: ['users', 'sessions', 'refreshTokens', 'emailVerifications', 'passwordResets'],
  audit: [accountAudit, sessionAudit],
  identity: createIdentity,
  jobs: accountJobs,
  routes: ({ jwtSecret, config }: Signing) =>
    accountRoutes({
      tokens: createAccessTokens(jwtSecret, config.JWT_EXPIRES_IN),
      refreshSecret: jwtSecret,
      secureCookies: config.production,
    }),
});
