import { audit } from '../../../../platform/audit.ts';
import type { RootCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { enqueue } from '../../../../platform/jobs/job.ts';
import { accountAudit } from '../accounts.audit.ts';
import { sendPasswordChanged } from '../accounts.jobs.ts';
import { checkNewPassword, hashPassword } from '../passwords.ts';
import { endSessionsOf } from '../sessions.store.ts';
import { consumeToken } from '../tokens.store.ts';
import { setPassword } from '../users.store.ts';

/**
 * Sets a new password with the token of a reset mail, ends every session, and tells the owner. See
 * docs/rules/identity.md#passwords.
 * @throws WEAK_PASSWORD (the token stays good), TOKEN_INVALID
 */
export async function resetPassword(ctx: RootCtx, input: { token: string; password: string }): Promise<void> {
  checkNewPassword(input.password, 'password');
  const passwordHash = await hashPassword(input.password);
  await ctx.transaction(async (inner) => {
    const userId = await consumeToken(inner, 'passwordResets', input.token);
    if (!userId) throw refuse('TOKEN_INVALID');
    await setPassword(inner.tx, userId, passwordHash);
    await endSessionsOf(inner, userId, 'password_reset');
    await enqueue(inner.tx, sendPasswordChanged, { userId, at: inner.now.toISOString() });
    await audit(inner, accountAudit.password_reset, { recordId: userId, actorId: userId });
  });
}
