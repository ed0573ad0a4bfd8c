import { shift } from '@backline/kernel';
import type { Ctx } from '../../../platform/context.ts';
import { randomToken, sha256Hex } from '../../../platform/crypto/tokens.ts';

type TokenTable = 'emailVerifications' | 'passwordResets';

/** How long a link in a mail works. See docs/rules/identity.md#mailed-tokens. */
const LIFETIMES: Record<TokenTable, string> = { emailVerifications: 'P1D', passwordResets: 'PT1H' };

/** Makes a single-use token. Only its hash is stored; what is returned goes into the mail and nowhere else. */
export async function createToken(ctx: Ctx, table: TokenTable, userId: string): Promise<string> {
  const token = randomToken();
  await ctx.tx
    .insertInto(table) // writes: email_verifications, password_resets
    .values({ tokenHash: sha256Hex(token), userId, expiresAt: shift(ctx.now, LIFETIMES[table]) })
    .execute();
  return token;
}

/**
 * Uses up a token, and with it every other open one of the same kind and member.
 * @returns the member's id, or null where the token is unknown, used or too old
 */
export async function consumeToken(ctx: Ctx, table: TokenTable, token: string): Promise<string | null> {
  const used = await ctx.tx
    .updateTable(table) // writes: email_verifications, password_resets
    .set({ usedAt: ctx.now })
    .where('tokenHash', '=', sha256Hex(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', ctx.now)
    .returning('userId')
    .executeTakeFirst();
  if (!used) return null;
  await ctx.tx
    .updateTable(table) // writes: email_verifications, password_resets
    .set({ usedAt: ctx.now })
    .where('userId', '=', used.userId)
    .where('usedAt', 'is', null)
    .execute();
  return used.userId;
}
