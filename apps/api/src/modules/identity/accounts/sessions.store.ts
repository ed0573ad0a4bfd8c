import { shift } from '@backline/kernel';
import type { Ctx } from '../../../platform/context.ts';
import { randomToken, sha256Hex } from '../../../platform/crypto/tokens.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { REFRESH_LIFETIME } from './refresh-token.ts';

export type EndReason = 'logout' | 'password_changed' | 'password_reset' | 'token_reuse' | 'suspended';

export interface OpenedSession {
  id: string;
  refreshToken: string;
}

/** One row per login. @returns the only copy of the refresh token */
export async function openSession(ctx: Ctx, userId: string): Promise<OpenedSession> {
  const { id } = await ctx.tx
    .insertInto('sessions')
    .values({
      userId,
      ip: ctx.origin.ip,
      userAgent: ctx.origin.userAgent,
      createdAt: ctx.now,
      lastUsedAt: ctx.now,
      expiresAt: shift(ctx.now, REFRESH_LIFETIME),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const refreshToken = randomToken();
  await insertRefreshToken(ctx, id, refreshToken);
  return { id, refreshToken };
}

async function insertRefreshToken(ctx: Ctx, sessionId: string, token: string): Promise<void> {
  await ctx.tx
    .insertInto('refreshTokens')
    .values({ tokenHash: sha256Hex(token), sessionId, createdAt: ctx.now })
    .execute();
}

export interface PresentedToken {
  sessionId: string;
  userId: string;
  rotatedAt: Date | null;
  sessionEndedAt: Date | null;
  sessionExpiresAt: Date;
}

/** The session row is the lock of its whole token family: refreshes of one session pass one by one. */
export async function lockPresentedToken(tx: Tx, tokenHash: string): Promise<PresentedToken | undefined> {
  const owner = await tx
    .selectFrom('refreshTokens')
    .select('sessionId')
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst();
  if (!owner) return undefined;
  await tx.selectFrom('sessions').select('id').where('id', '=', owner.sessionId).forNoKeyUpdate().execute();
  return tx
    .selectFrom('refreshTokens')
    .innerJoin('sessions', 'sessions.id', 'refreshTokens.sessionId')
    .select([
      'sessions.id as sessionId',
      'sessions.userId',
      'refreshTokens.rotatedAt',
      'sessions.endedAt as sessionEndedAt',
      'sessions.expiresAt as sessionExpiresAt',
    ])
    .where('refreshTokens.tokenHash', '=', tokenHash)
    .executeTakeFirst();
}

export async function isCurrentToken(tx: Tx, tokenHash: string): Promise<boolean> {
  const row = await tx
    .selectFrom('refreshTokens')
    .select('tokenHash')
    .where('tokenHash', '=', tokenHash)
    .where('rotatedAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The old token is marked before the new one comes: the database allows one current token per session. */
export async function rotateToken(
  ctx: Ctx,
  sessionId: string,
  tokenHash: string,
  successor: string,
): Promise<void> {
  await ctx.tx
    .updateTable('refreshTokens')
    .set({ rotatedAt: ctx.now })
    .where('tokenHash', '=', tokenHash)
    .execute();
  await insertRefreshToken(ctx, sessionId, successor);
  await ctx.tx
    .updateTable('sessions')
    .set({ lastUsedAt: ctx.now, expiresAt: shift(ctx.now, REFRESH_LIFETIME) })
    .where('id', '=', sessionId)
    .execute();
}

export async function endSession(ctx: Ctx, sessionId: string, reason: EndReason): Promise<void> {
  await ctx.tx
    .updateTable('sessions')
    .set({ endedAt: ctx.now, endReason: reason })
    .where('id', '=', sessionId)
    .where('endedAt', 'is', null)
    .execute();
}

/** @param except the session that stays, for a member who changes the password while logged in */
export async function endSessionsOf(
  ctx: Ctx,
  userId: string,
  reason: EndReason,
  except?: string,
): Promise<void> {
  let query = ctx.tx
    .updateTable('sessions')
    .set({ endedAt: ctx.now, endReason: reason })
    .where('userId', '=', userId);
  if (except) query = query.where('id', '!=', except);
  await query.where('endedAt', 'is', null).execute();
}
