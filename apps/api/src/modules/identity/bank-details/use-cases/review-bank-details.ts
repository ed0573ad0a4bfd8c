import type { ProfileType } from '@backline/api-contract/profiles';
import type { MemberCtx } from '../../../../platform/context.ts';
import type { FieldCipher } from '../../../../platform/crypto/field-cipher.ts';
import { refuse } from '../../../../platform/errors.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { lockProfile, maskedSecret, type ProfileRow } from '../../profiles/index.ts';
import { moveBankDetails } from '../bank.transitions.ts';
import { bankDetailsNotices } from '../bank-details.notices.ts';

export interface BankDecision {
  type: ProfileType;
  profileId: string;
  decision: 'approve' | 'refuse';
  /** Of the details that the reviewer has seen. */
  version: number;
  /** Told to the owner; a refusal always has one. */
  reason?: string | undefined;
}

/**
 * A reviewer approves or refuses bank details, and the owner is told. Until then, and after a refusal, no money goes to
 * them. See docs/rules/identity.md#bank-details.
 * @throws NOT_FOUND; CONFLICT where other details were entered meanwhile; IllegalTransitionError where they are decided on
 */
export async function reviewBankDetails(
  ctx: MemberCtx,
  cipher: FieldCipher,
  { type, profileId, decision, version, reason }: BankDecision,
): Promise<ProfileRow> {
  const profile = await lockProfile(ctx.tx, type, profileId);
  if (!profile) throw refuse('NOT_FOUND');
  if (profile.bankVersion !== version)
    throw refuse('CONFLICT', 'Other bank details were entered meanwhile. Please look at them again.');
  const reviewed = await moveBankDetails(ctx, profile, decision, { bankNotes: reason ?? null });
  const accountText = maskedSecret(cipher, profile, 'bankAccountNumber') ?? '';
  if (decision === 'approve') await notify(ctx, profileId, bankDetailsNotices.approved, { accountText });
  else await notify(ctx, profileId, bankDetailsNotices.refused, { reason: reason ?? '' });
  return reviewed;
}
