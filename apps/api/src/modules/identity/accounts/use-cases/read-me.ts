import type { Me } from '@backline/api-contract/accounts';
import { permissionsOf } from '@backline/api-contract/permissions';
import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { presentStanding, shownStandingOf } from '../../../foundation/trust/index.ts';
import { profileSummaryOf } from '../../profiles/index.ts';
import { presentUser } from '../accounts.present.ts';
import { findUser } from '../users.store.ts';

/** Who is logged in: account, profile, standing, permissions. Staff have neither profile nor standing. Spec 01, `GET /auth/me`. */
export async function readMe(ctx: MemberCtx): Promise<Me> {
  const user = await findUser(ctx.tx, ctx.actor.id);
  if (!user) throw refuse('UNAUTHENTICATED');
  const profile = await profileSummaryOf(ctx.tx, user.id);
  return {
    user: presentUser(user),
    profile,
    standing: profile ? presentStanding(await shownStandingOf(ctx.tx, user.id, ctx.now)) : null,
    permissions: permissionsOf(user.role),
  };
}
