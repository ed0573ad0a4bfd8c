import { audit } from '../../../../platform/audit.ts';
import type { Ctx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { accountAudit } from '../accounts.audit.ts';
import { consumeToken } from '../tokens.store.ts';
import { markEmailVerified } from '../users.store.ts';

/**
 * Confirms an email address; a pending account becomes active. The token works once, for 24 hours. Spec 01.
 * @throws TOKEN_INVALID
 */
export async function verifyEmail(ctx: Ctx, input: { token: string }): Promise<void> {
  const userId = await consumeToken(ctx, 'emailVerifications', input.token);
  if (!userId) throw refuse('TOKEN_INVALID');
  await markEmailVerified(ctx, userId);
  await audit(ctx, accountAudit.email_verified, { recordId: userId, actorId: userId });
  await invalidate(ctx.tx, { members: [userId], tags: ['Me', 'Profile'] });
}
