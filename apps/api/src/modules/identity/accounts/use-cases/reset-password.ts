import { audit } from '../../../../platform/audit.ts';
import type { RootCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { enqueue } from '../../../../platform/jobs/job.ts';
import { confirmAddress } from '../account.transitions.ts';
import { accountAudit } from '../accounts.audit.ts';
import { sendPasswordChanged } from '../accounts.jobs.ts';
import { checkNewPassword, hashPassword } from '../passwords.ts';
import { endSessionsOf } from '../sessions.store.ts';
import { consumeToken } from '../tokens.store.ts';
import { lockUser, setPassword } from '../users.store.ts';

/**
 * Sets a new password with the token of a reset mail, ends every session, and tells the owner. The mail reached the
 * address, so the address is confirmed by it. See
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
    const user = await lockUser(inner.tx, userId);
    if (user) await confirmAddress(inner, user, userId);
    await endSessionsOf(inner, userId, 'password_reset');
    await enqueue(inner.tx, sendPasswordChanged, { userId, at: inner.now.toISOString() });
    await audit(inner, accountAudit.password_reset, { recordId: userId, actorId: userId });
  });
}
