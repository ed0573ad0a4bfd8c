import type { User } from '@backline/api-contract/accounts';
import type { Ctx } from '../../../../platform/context.ts';
import type { AccessTokens } from '../access-token.ts';
import { presentUser } from '../accounts.present.ts';
import { openSession } from '../sessions.store.ts';
import type { UserRow } from '../users.store.ts';

export interface StartedSession {
  user: User;
  accessToken: string;
  refreshToken: string;
}

/**
 * Opens a session for a member who has just proved who they are: an access token to work with, a refresh token for the
 * cookie. See docs/rules/identity.md#sessions.
 */
export async function startSession(ctx: Ctx, user: UserRow, tokens: AccessTokens): Promise<StartedSession> {
  const session = await openSession(ctx, user.id);
  const accessToken = await tokens.issue(
    { userId: user.id, sessionId: session.id, role: user.role },
    ctx.now,
  );
  return { user: presentUser(user), accessToken, refreshToken: session.refreshToken };
}
