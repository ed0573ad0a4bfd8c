import type { RootCtx } from '../../../../platform/context.ts';
import { checkNewPassword, hashPassword } from '../passwords.ts';
import { findUserByEmail } from '../users.store.ts';
import { createVerifiedAccount } from './create-verified-account.ts';

export interface StaffInput {
  email: string;
  password: string;
  firstName: string;
  lastName: string;
  role: 'admin' | 'curator';
}

/**
 * Makes an admin or curator, who cannot register by themselves: from the command line, or the first admin from the
 * environment. The operator vouches for the address, so the account is active at once. See
 * docs/rules/identity.md#register.
 * @throws WEAK_PASSWORD, EMAIL_TAKEN
 */
export async function createStaff(ctx: RootCtx, input: StaffInput): Promise<string> {
  checkNewPassword(input.password, 'password', [input.email, input.firstName, input.lastName]);
  const passwordHash = await hashPassword(input.password);
  const { password: _password, ...rest } = input;
  return ctx.transaction((inner) => createVerifiedAccount(inner, { ...rest, passwordHash }));
}

/** The admin that the configuration names: made once, left alone ever after. */
export async function ensureFirstAdmin(ctx: RootCtx, admin: Omit<StaffInput, 'role'>): Promise<boolean> {
  if (await findUserByEmail(ctx.db, admin.email)) return false;
  await createStaff(ctx, { ...admin, role: 'admin' });
  return true;
}
