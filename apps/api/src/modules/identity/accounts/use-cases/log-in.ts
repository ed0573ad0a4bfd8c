import { audit } from '../../../../platform/audit.ts';
import type { RootCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import type { AccessTokens } from '../access-token.ts';
import { accountAudit } from '../accounts.audit.ts';
import { refuseLocked } from '../authenticate.ts';
import { passwordMatches } from '../passwords.ts';
import { findUserByEmail } from '../users.store.ts';
import { type StartedSession, startSession } from './start-session.ts';

/**
 * Logs a member in. An unknown address costs the same time as a wrong password and gets the same answer. See
 * docs/rules/identity.md#login.
 * @throws WRONG_CREDENTIALS; ACCOUNT_SUSPENDED or ACCOUNT_BANNED, but only to who knows the password
 */
export async function logIn(
  ctx: RootCtx,
  input: { email: string; password: string },
  tokens: AccessTokens,
): Promise<StartedSession> {
  const user = await findUserByEmail(ctx.db, input.email);
  const matches = await passwordMatches(input.password, user?.passwordHash ?? null);
  const isLocked = user?.status === 'suspended' || user?.status === 'banned';
  const outcome = await ctx.transaction(async (inner) => {
    await audit(inner, matches && !isLocked ? accountAudit.logged_in : accountAudit.login_failed, {
      recordId: user?.id ?? null,
      actorId: matches ? (user?.id ?? null) : null,
      ...(isLocked ? { after: { status: user.status } } : {}),
    });
    return matches && user && !isLocked ? startSession(inner, user, tokens) : null;
  });
  // Refused outside of the transaction: the trace of the try must stay.
  if (!matches || !user) throw refuse('WRONG_CREDENTIALS');
  refuseLocked(user.status, user.statusReason);
  if (!outcome) throw refuse('WRONG_CREDENTIALS');
  return outcome;
}
