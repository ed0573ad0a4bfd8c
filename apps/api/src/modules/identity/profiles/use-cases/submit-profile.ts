import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { completenessOf, missingFields, REQUIRED_PERCENT } from '../completeness.ts';
import { lockOwnProfile } from '../own-profile.ts';
import type { ProfileRow } from '../profile-row.ts';
import { verificationMachine } from '../verification.machine.ts';
import { moveVerification } from '../verification.transitions.ts';

/**
 * Puts the own profile into the reviewers' queue. Needs a verified email address, 70% completeness, and the fields
 * without which nobody could say who and where the owner is. See docs/rules/identity.md#verification.
 * @throws IllegalTransitionError, EMAIL_NOT_VERIFIED with `action: verify_email`, PROFILE_INCOMPLETE with the missing fields
 */
export async function submitProfile(ctx: MemberCtx): Promise<ProfileRow> {
  const profile = await lockOwnProfile(ctx);
  // First, so that the owner of an approved profile is not told to fill in fields.
  verificationMachine.next(profile.verificationStatus, 'submit');
  if (!ctx.actor.emailVerified) throw refuse('EMAIL_NOT_VERIFIED', { action: 'verify_email' });
  requireCompleteness(profile);
  return moveVerification(ctx, profile, 'submit');
}

function requireCompleteness(profile: ProfileRow): void {
  const percent = completenessOf(profile);
  const missing = missingFields(profile);
  const isEnough = percent >= REQUIRED_PERCENT;
  const needed = isEnough ? missing.filter(({ required }) => required) : missing;
  if (isEnough && needed.length === 0) return;
  throw refuse('PROFILE_INCOMPLETE', {
    message: isEnough
      ? 'A few fields are needed before your profile can be checked.'
      : `Your profile is ${percent}% complete; it needs ${REQUIRED_PERCENT}% to be checked.`,
    errors: needed.map(({ fields, label }) => ({ field: fields[0], message: `${label} is missing.` })),
  });
}
