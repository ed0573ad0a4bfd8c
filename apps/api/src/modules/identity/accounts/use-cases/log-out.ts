import type { Ctx } from '../../../../platform/context.ts';
import { sha256Hex } from '../../../../platform/crypto/tokens.ts';
import { endSession, lockPresentedToken } from '../sessions.store.ts';

/**
 * Ends the session of the cookie. Whoever has none, or an old one, is logged out already. See
 * docs/rules/identity.md#sessions.
 */
export async function logOut(ctx: Ctx, refreshToken: string | null): Promise<void> {
  const token = refreshToken ? await lockPresentedToken(ctx.tx, sha256Hex(refreshToken)) : undefined;
  if (token) await endSession(ctx, token.sessionId, 'logout');
  else if (ctx.actor) await endSession(ctx, ctx.actor.sessionId, 'logout');
}
