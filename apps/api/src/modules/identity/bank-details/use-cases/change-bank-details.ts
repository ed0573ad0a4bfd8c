import type { bankDetailsBodySchema } from '@backline/api-contract/bank-details';
import type { z } from 'zod';
import type { MemberCtx, MemberRootCtx } from '../../../../platform/context.ts';
import type { FieldCipher } from '../../../../platform/crypto/field-cipher.ts';
import { mask } from '../../../../platform/crypto/mask.ts';
import { refuseField } from '../../../../platform/errors.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { checkPassword } from '../../accounts/index.ts';
import {
  decryptSecret,
  encryptSecret,
  loadOwnProfile,
  lockOwnProfile,
  type ProfileRow,
} from '../../profiles/index.ts';
import { moveBankDetails } from '../bank.transitions.ts';
import { bankDetailsNotices } from '../bank-details.notices.ts';

type Input = z.output<typeof bankDetailsBodySchema>;

/**
 * Enters the bank account that payouts go to, or replaces it. Replacing asks for the password, tells the owner at once,
 * and takes the old details out of use; both begin a review. The profile's own approval is not touched. See
 * docs/rules/identity.md#bank-details.
 * @throws VALIDATION_FAILED where details are there and no password was given; WRONG_PASSWORD
 */
export async function changeBankDetails(
  root: MemberRootCtx,
  cipher: FieldCipher,
  { password, ...details }: Input,
): Promise<ProfileRow> {
  const known = await loadOwnProfile(root);
  if (isSame(known, details, cipher)) return known;
  if (known.bankStatus !== 'none') {
    if (!password) throw refuseField('password', 'Enter your password to change your bank details.');
    await checkPassword(root, root.actor.id, password);
  }
  return root.transaction((ctx) => store(ctx, cipher, details, known.bankStatus === 'none'));
}

async function store(
  ctx: MemberCtx,
  cipher: FieldCipher,
  details: Omit<Input, 'password'>,
  isFirst: boolean,
): Promise<ProfileRow> {
  const profile = await lockOwnProfile(ctx);
  // Two first entries at once: the second one replaces what it never saw, and gave no password for it.
  if (isFirst && profile.bankStatus !== 'none')
    throw refuseField('password', 'Enter your password to change your bank details.');
  const { bankAccountNumber } = details;
  const action = isFirst ? 'enter' : 'replace';
  const changed = await moveBankDetails(ctx, profile, action, {
    ...details,
    bankAccountNumber: encryptSecret(cipher, profile, 'bankAccountNumber', bankAccountNumber),
    bankVersion: profile.bankVersion + 1,
    bankNotes: null,
    bankSubmittedAt: ctx.now,
    ...(isFirst ? {} : { bankChangedAt: ctx.now }),
  });
  if (!isFirst)
    await notify(ctx, profile.id, bankDetailsNotices.changed, { accountText: mask(bankAccountNumber) });
  return changed;
}

/** A form that is sent twice begins no second review. */
function isSame(profile: ProfileRow, details: Omit<Input, 'password'>, cipher: FieldCipher): boolean {
  return (
    (profile.bankStatus === 'in_review' || profile.bankStatus === 'approved') &&
    profile.bankAccountName === details.bankAccountName &&
    profile.bankIfscCode === details.bankIfscCode &&
    decryptSecret(cipher, profile, 'bankAccountNumber') === details.bankAccountNumber
  );
}
