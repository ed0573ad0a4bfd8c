import type { Role } from '@backline/api-contract/permissions';
import type { Ctx } from '../../../../platform/context.ts';
import { profileTypeOf } from '../own-profile.ts';
import { deleteProfile, insertProfile } from '../profiles.store.ts';

/** An account gets another role before anything was made in the old one: the empty profile of the new role takes its place. */
export async function changeProfileType(ctx: Ctx, userId: string, from: Role, to: Role): Promise<void> {
  const [old, other] = [profileTypeOf(from), profileTypeOf(to)];
  if (old) await deleteProfile(ctx, old, userId);
  if (other) await insertProfile(ctx, other, userId);
}
