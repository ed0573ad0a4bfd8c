import type { AccountStatus } from '@backline/api-contract/accounts';
import type { Ctx } from '../../../platform/context.ts';
import { amend, begin, defineTransitions, transition } from '../../../platform/transitions/transition.ts';
import { type AccountAction, accountMachine } from './account.machine.ts';
import { accountAudit } from './accounts.audit.ts';
import { type UserRow, updateAccount } from './users.store.ts';

type FirstStep = 'registered' | 'created_by_operator' | 'staff_created';

export const accountTransitions = defineTransitions<{
  row: UserRow;
  state: AccountStatus;
  action: AccountAction;
  step: FirstStep | 'email_verified';
  changes: Pick<UserRow, 'emailVerifiedAt' | 'statusReason'>;
}>({
  machine: accountMachine,
  audit: accountAudit,
  audited: ['status'],
  auditedFirst: ['email', 'role', 'acceptedTermsVersion'],
  stateOf: ({ status }) => status,
  write: updateAccount,
  audience: (_ctx, { id }) => [{ members: [id], tags: ['Me', 'Profile'] }],
});

/** Records how an account began. @param actorId the member, where it registers itself */
export function beginAccount(
  ctx: Ctx,
  user: UserRow,
  step: FirstStep,
  actorId: string | null,
): Promise<void> {
  return begin(ctx, accountTransitions, user, step, { actorId });
}

/**
 * An address is confirmed, by its link or by the operator who vouches for it: a pending account becomes active, every other one stays what it is.
 * @param actorId the member, where it followed the link
 */
export async function confirmAddress(ctx: Ctx, user: UserRow, actorId: string | null): Promise<UserRow> {
  if (user.emailVerifiedAt !== null) return user;
  const changes = { emailVerifiedAt: ctx.now };
  const confirmed = await amend(ctx, accountTransitions, user, 'email_verified', changes, { actorId });
  if (!accountMachine.can(confirmed.status, 'activate')) return confirmed;
  return transition(ctx, accountTransitions, confirmed, 'activate', {}, { actorId });
}
