import type { ProfileType } from '@backline/api-contract/profiles';
import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { recordTrustEvent } from '../../../foundation/trust/index.ts';
import type { ProfileRow } from '../profile-row.ts';
import { profileNotices } from '../profiles.notices.ts';
import { lockProfile } from '../profiles.store.ts';
import { moveVerification } from '../verification.transitions.ts';

export interface ReviewDecision {
  type: ProfileType;
  profileId: string;
  decision: 'approve' | 'reject';
  /** Told to the owner; a rejection always has some. */
  notes?: string | undefined;
}

/**
 * A reviewer approves or rejects a submitted profile, and the owner is told. The first approval in a member's life
 * brings trust. See docs/rules/identity.md#verification.
 * @throws NOT_FOUND; IllegalTransitionError where the profile is not under review
 */
export async function reviewProfile(
  ctx: MemberCtx,
  { type, profileId, decision, notes }: ReviewDecision,
): Promise<ProfileRow> {
  const profile = await lockProfile(ctx.tx, type, profileId);
  if (!profile) throw refuse('NOT_FOUND');
  const reviewed = await moveVerification(ctx, profile, decision, notes ?? null);
  if (decision === 'reject') {
    await notify(ctx, profileId, profileNotices.rejected, { notes: notes ?? '' });
    return reviewed;
  }
  await notify(ctx, profileId, profileNotices.approved, notes ? { notes } : {});
  await recordTrustEvent(ctx, {
    userId: profileId,
    type: 'profile_verified',
    onceKey: 'profile_verified',
    reason: 'Your profile was verified',
  });
  return reviewed;
}
