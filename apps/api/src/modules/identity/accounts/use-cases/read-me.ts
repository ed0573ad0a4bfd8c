import type { Me } from '@backline/api-contract/accounts';
import { permissionsOf } from '@backline/api-contract/permissions';
import type { MemberReadCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { presentStanding } from '../../../foundation/trust/index.ts';
import { presentSummary } from '../../profiles/index.ts';
import { presentUser } from '../accounts.present.ts';
import { findMe } from '../me.queries.ts';

/**
 * Who is logged in: account, profile, standing, permissions. Staff have neither profile nor standing. See
 * docs/rules/wire.md#permissions.
 */
export async function readMe({ db, actor, now }: MemberReadCtx): Promise<Me> {
  const me = await findMe(db, actor, now);
  if (!me) throw refuse('UNAUTHENTICATED');
  return {
    user: presentUser(me.user),
    profile: me.member && presentSummary(me.member.profile),
    standing: me.member && presentStanding(me.member.standing),
    permissions: permissionsOf(me.user.role),
  };
}
