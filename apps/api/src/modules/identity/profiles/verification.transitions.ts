import type { VerificationStatus } from '@backline/api-contract/profiles';
import type { Ctx } from '../../../platform/context.ts';
import { defineTransitions, transition } from '../../../platform/transitions/transition.ts';
import { profileAudiences } from './profile-audiences.ts';
import type { ProfileRow } from './profile-row.ts';
import { profileAudit } from './profiles.audit.ts';
import { updateVerification } from './profiles.store.ts';
import { type VerificationAction, verificationMachine } from './verification.machine.ts';

export const verificationTransitions = defineTransitions<{
  row: ProfileRow;
  state: VerificationStatus;
  action: VerificationAction;
  step: never;
  changes: Pick<ProfileRow, 'verificationNotes' | 'submittedAt' | 'verifiedAt'>;
}>({
  machine: verificationMachine,
  audit: profileAudit,
  audited: ['verificationStatus'],
  stateOf: ({ verificationStatus }) => verificationStatus,
  async write(ctx, profile, to, changes) {
    const change = { ...changes, verificationStatus: to };
    return (await updateVerification(ctx, profile, change)) ? { ...profile, ...change } : null;
  },
  audience: (ctx, { id }) => profileAudiences(ctx.tx, id),
});

/**
 * Moves a profile's verification by an action of its machine. The profile is locked by the caller. See
 * docs/rules/identity.md#verification.
 * @param notes of the reviewer, for the owner
 * @throws IllegalTransitionError where the status does not allow the action; CONFLICT where somebody else was faster
 */
export function moveVerification(
  ctx: Ctx,
  profile: ProfileRow,
  action: VerificationAction,
  notes: string | null = null,
): Promise<ProfileRow> {
  return transition(ctx, verificationTransitions, profile, action, {
    verificationNotes: notes,
    verifiedAt: action === 'approve' ? ctx.now : null,
    ...(action === 'submit' || action === 'recheck' ? { submittedAt: ctx.now } : {}),
  });
}
