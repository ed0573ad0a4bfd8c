import type { Ctx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { confirmAddress } from '../account.transitions.ts';
import { consumeToken } from '../tokens.store.ts';
import { lockUser } from '../users.store.ts';

/**
 * Confirms an email address; a pending account becomes active. The token works once, for 24 hours. See
 * docs/rules/identity.md#mailed-tokens.
 * @throws TOKEN_INVALID
 */
export async function verifyEmail(ctx: Ctx, input: { token: string }): Promise<void> {
  const userId = await consumeToken(ctx, 'emailVerifications', input.token);
  const user = userId && (await lockUser(ctx.tx, userId));
  if (!user) throw refuse('TOKEN_INVALID');
  await confirmAddress(ctx, user, user.id);
}
