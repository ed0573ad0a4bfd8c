import type { RootCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { passwordMatches } from '../passwords.ts';
import { findUser } from '../users.store.ts';

/**
 * A fresh check of the member's own password before something that binds them, such as a signature. Holds no transaction: hashing takes
 * a quarter of a second.
 * @throws WRONG_PASSWORD
 */
export async function checkPassword(ctx: RootCtx, userId: string, password: string): Promise<void> {
  const user = await findUser(ctx.db, userId);
  if (!(await passwordMatches(password, user?.passwordHash ?? null))) throw refuse('WRONG_PASSWORD');
}
