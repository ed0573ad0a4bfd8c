import type { BankStatus } from '@backline/api-contract/profiles';
import type { Ctx } from '../../../platform/context.ts';
import { publish } from '../../../platform/events/event.ts';
import { defineTransitions, transition } from '../../../platform/transitions/transition.ts';
import { type BankChanges, type ProfileRow, profileAudiences, updateBankDetails } from '../profiles/index.ts';
import { type BankAction, bankMachine } from './bank.machine.ts';
import { bankDetailsAudit } from './bank-details.audit.ts';
import { bankDetailsChanged } from './bank-details.events.ts';

export const bankTransitions = defineTransitions<{
  row: ProfileRow;
  state: BankStatus;
  action: BankAction;
  step: never;
  changes: BankChanges;
}>({
  machine: bankMachine,
  audit: bankDetailsAudit,
  audited: ['bankStatus', 'bankVersion'],
  stateOf: ({ bankStatus }) => bankStatus,
  async write(ctx, profile, to, changes) {
    const change = { ...changes, bankStatus: to };
    return (await updateBankDetails(ctx, profile, change)) ? { ...profile, ...change } : null;
  },
  audience: (ctx, { id }) => profileAudiences(ctx.tx, id),
  publish: (ctx, { id }) => publish(ctx, bankDetailsChanged, { memberId: id }),
});

/**
 * Moves the bank details of a profile by an action of their machine. The profile is locked by the caller. See
 * docs/rules/identity.md#bank-details.
 * @throws IllegalTransitionError where the state does not allow the action; CONFLICT where somebody else was faster
 */
export function moveBankDetails(
  ctx: Ctx,
  profile: ProfileRow,
  action: BankAction,
  changes: BankChanges,
  detail: string | null = null,
): Promise<ProfileRow> {
  return transition(ctx, bankTransitions, profile, action, changes, { detail });
}
