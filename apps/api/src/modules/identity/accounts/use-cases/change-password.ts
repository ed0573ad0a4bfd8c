import { audit } from '../../../../platform/audit.ts';
import type { MemberRootCtx } from '../../../../platform/context.ts';
import { enqueue } from '../../../../platform/jobs/job.ts';
import { accountAudit } from '../accounts.audit.ts';
import { sendPasswordChanged } from '../accounts.jobs.ts';
import { checkNewPassword, hashPassword } from '../passwords.ts';
import { endSessionsOf } from '../sessions.store.ts';
import { setPassword } from '../users.store.ts';
import { checkPassword } from './check-password.ts';

/**
 * Changes the password of a member who knows the current one; all other sessions end. See
 * docs/rules/identity.md#passwords.
 * @throws WRONG_PASSWORD, WEAK_PASSWORD under `newPassword`
 */
export async function changePassword(
  ctx: MemberRootCtx,
  input: { currentPassword: string; newPassword: string },
): Promise<void> {
  const { id, sessionId } = ctx.actor;
  checkNewPassword(input.newPassword, 'newPassword');
  await checkPassword(ctx, id, input.currentPassword);
  const passwordHash = await hashPassword(input.newPassword);
  await ctx.transaction(async (inner) => {
    await setPassword(inner.tx, id, passwordHash);
    await endSessionsOf(inner, id, 'password_changed', sessionId);
    await enqueue(inner.tx, sendPasswordChanged, { userId: id, at: inner.now.toISOString() });
    await audit(inner, accountAudit.password_changed, { recordId: id });
  });
}
