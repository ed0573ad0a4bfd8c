import type { Role } from '@backline/api-contract/permissions';
import type { Ctx } from '../../../../platform/context.ts';
import { profileTypeOf } from '../own-profile.ts';
import { insertProfile } from '../profiles.store.ts';

/**
 * Makes the empty profile that comes with a new account; for roles that have none it does nothing. See
 * docs/rules/identity.md#profiles.
 */
export async function createProfile(ctx: Ctx, userId: string, role: Role): Promise<void> {
  const type = profileTypeOf(role);
  if (type) await insertProfile(ctx, type, userId);
}
