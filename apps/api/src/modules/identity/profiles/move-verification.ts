import { audit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { publishStale } from '../../../platform/realtime/publish.ts';
import type { ProfileRow } from './profile-row.ts';
import { reviewerIds } from './profiles.queries.ts';
import { updateVerification } from './profiles.store.ts';
import { type VerificationAction, verificationMachine } from './verification.machine.ts';

/**
 * The one owner of a profile's verification status: guard, write, audit, live pages of the owner and of all reviewers. The profile is
 * locked by the caller. Spec 02, verification.
 * @throws IllegalTransitionError where the status does not allow the action; CONFLICT where somebody else was faster
 */
export async function moveVerification(
  ctx: Ctx,
  profile: ProfileRow,
  action: VerificationAction,
  notes: string | null = null,
): Promise<ProfileRow> {
  const from = profile.verificationStatus;
  const to = verificationMachine.next(from, action);
  const change = {
    notes,
    submittedAt: to === 'under_review' ? ctx.now : profile.submittedAt,
    verifiedAt: to === 'approved' ? ctx.now : null,
  };
  if (!(await updateVerification(ctx, profile, { from, to, ...change }))) throw refuse('CONFLICT');
  await audit(ctx, {
    action: `profile.${action}`,
    recordType: `${profile.type}_profile`,
    recordId: profile.id,
    before: { verificationStatus: from },
    after: { verificationStatus: to, ...(notes ? { notes } : {}) },
  });
  await publishStale(ctx.tx, [profile.id], ['Profile', 'Me']);
  await publishStale(ctx.tx, await reviewerIds(ctx.tx), ['Verification']);
  const { notes: verificationNotes, ...times } = change;
  return { ...profile, ...times, verificationStatus: to, verificationNotes };
}
