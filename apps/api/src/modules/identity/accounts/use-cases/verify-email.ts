import { audit } from '../../../../platform/audit.ts';
import type { Ctx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { publishStale } from '../../../../platform/realtime/publish.ts';
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
  await audit(ctx, {
    action: 'account.email_verified',
    recordType: 'user',
    recordId: userId,
    actorId: userId,
  });
  await publishStale(ctx.tx, [userId], ['Me', 'Profile']);
}
