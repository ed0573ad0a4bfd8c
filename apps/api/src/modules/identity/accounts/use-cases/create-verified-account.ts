import type { Role } from '@backline/api-contract/permissions';
import type { Ctx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { createProfile } from '../../profiles/index.ts';
import { beginAccount, confirmAddress } from '../account.transitions.ts';
import { insertUser } from '../users.store.ts';

export interface VerifiedAccount {
  email: string;
  /** Made by `hashPassword`, or by `hashPublicPassword` where the password is no secret. */
  passwordHash: string;
  firstName: string;
  lastName: string;
  role: Role;
}

/**
 * Makes an account for whose address the operator vouches: active at once, with the empty profile of its role. See
 * docs/rules/identity.md#register.
 * @returns the id of the new member
 * @throws EMAIL_TAKEN
 */
export async function createVerifiedAccount(ctx: Ctx, account: VerifiedAccount): Promise<string> {
  const user = await insertUser(ctx, { ...account, phone: null, acceptTerms: true });
  if (!user) throw refuse('EMAIL_TAKEN');
  await createProfile(ctx, user.id, user.role);
  const isStaff = user.role === 'admin' || user.role === 'curator';
  const actorId = ctx.actor?.id ?? null;
  await beginAccount(ctx, user, isStaff ? 'staff_created' : 'created_by_operator', actorId);
  await confirmAddress(ctx, user, actorId);
  return user.id;
}
