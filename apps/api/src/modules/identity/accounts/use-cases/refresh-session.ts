import { shift } from '@backline/kernel';
import { audit } from '../../../../platform/audit.ts';
import type { Ctx, RootCtx } from '../../../../platform/context.ts';
import { sha256Hex } from '../../../../platform/crypto/tokens.ts';
import { refuse } from '../../../../platform/errors.ts';
import type { AccessTokens } from '../access-token.ts';
import { sessionAudit } from '../accounts.audit.ts';
import { presentUser } from '../accounts.present.ts';
import { refuseLocked } from '../authenticate.ts';
import { successorOf } from '../refresh-token.ts';
import {
  endSession,
  isCurrentToken,
  lockPresentedToken,
  type PresentedToken,
  rotateToken,
} from '../sessions.store.ts';
import { findUser } from '../users.store.ts';
import type { StartedSession } from './start-session.ts';

/** So long the previous token still answers, for a second tab that refreshed at the same moment. */
const GRACE = 'PT10S';

type Outcome = { sessionId: string; userId: string; refreshToken: string } | 'refused';

/**
 * Gives a new access token for a refresh token and rotates the latter. The previous token answers for ten more seconds
 * with the very same successor; any older one means that somebody holds a copy, and ends the session. See
 * docs/rules/identity.md#sessions.
 * @throws UNAUTHENTICATED, ACCOUNT_SUSPENDED, ACCOUNT_BANNED
 */
export async function refreshSession(
  ctx: RootCtx,
  presented: string | null,
  adapters: { tokens: AccessTokens; refreshSecret: string },
): Promise<StartedSession> {
  if (!presented) throw refuse('UNAUTHENTICATED');
  // The outcome is thrown after the commit: the end of a stolen session must not be rolled back.
  const outcome = await ctx.transaction((inner) => rotate(inner, presented, adapters.refreshSecret));
  if (outcome === 'refused') throw refuse('UNAUTHENTICATED');
  const user = await findUser(ctx.db, outcome.userId);
  if (!user) throw refuse('UNAUTHENTICATED');
  refuseLocked(user.status, user.statusReason);
  const accessToken = await adapters.tokens.issue(
    { userId: user.id, sessionId: outcome.sessionId, role: user.role },
    ctx.now,
  );
  return { user: presentUser(user), accessToken, refreshToken: outcome.refreshToken };
}

async function rotate(ctx: Ctx, presented: string, secret: string): Promise<Outcome> {
  const tokenHash = sha256Hex(presented);
  const token = await lockPresentedToken(ctx.tx, tokenHash);
  if (!token || token.sessionEndedAt || token.sessionExpiresAt <= ctx.now) return 'refused';
  const successor = successorOf(presented, secret);
  if (token.rotatedAt === null) await rotateToken(ctx, token.sessionId, tokenHash, successor);
  else if (!(await inGrace(ctx, token.rotatedAt, successor))) return endStolenSession(ctx, token);
  return { sessionId: token.sessionId, userId: token.userId, refreshToken: successor };
}

async function inGrace(ctx: Ctx, rotatedAt: Date, successor: string): Promise<boolean> {
  return ctx.now <= shift(rotatedAt, GRACE) && (await isCurrentToken(ctx.tx, sha256Hex(successor)));
}

async function endStolenSession(ctx: Ctx, token: PresentedToken): Promise<Outcome> {
  await endSession(ctx, token.sessionId, 'token_reuse');
  await audit(ctx, sessionAudit.ended_by_token_reuse, { recordId: token.sessionId, actorId: token.userId });
  return 'refused';
}
