import { audit } from '../../../platform/audit.ts';
import type { EdgeCtx } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { checkNewPassword, hashPassword } from '../passwords.ts';
import { findUserByEmail, insertUser, markEmailVerified } from '../users.store.ts';

export interface StaffInput {
  email: string;
  password: string;
  firstName: string;
  lastName: string;
  role: 'admin' | 'curator';
}

/**
 * Makes an admin or curator, who cannot register by themselves: from the command line, or the first admin from the environment.
 * The operator vouches for the address, so the account is active at once. Spec 01.
 * @throws WEAK_PASSWORD, EMAIL_TAKEN
 */
export async function createStaff(ctx: EdgeCtx, input: StaffInput): Promise<string> {
  checkNewPassword(input.password);
  const passwordHash = await hashPassword(input.password);
  return ctx.transaction(async (inner) => {
    const { password: _password, ...rest } = input;
    const user = await insertUser(inner, { ...rest, passwordHash, phone: null, acceptTerms: true });
    if (!user) throw refuse('EMAIL_TAKEN');
    await markEmailVerified(inner, user.id);
    await audit(inner, {
      action: 'account.staff_created',
      recordType: 'user',
      recordId: user.id,
      after: { email: user.email, role: user.role },
    });
    return user.id;
  });
}

/** The first admin of `ADMIN_EMAIL` and `ADMIN_PASSWORD`: made once, left alone ever after. */
export async function ensureFirstAdmin(ctx: EdgeCtx, email: string, password: string): Promise<boolean> {
  if (await findUserByEmail(ctx.db, email)) return false;
  await createStaff(ctx, { email, password, firstName: 'First', lastName: 'Admin', role: 'admin' });
  return true;
}
