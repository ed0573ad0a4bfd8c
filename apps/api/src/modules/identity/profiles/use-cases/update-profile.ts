import { PROFILE_DETAIL_FIELDS } from '@backline/api-contract/detail-changes';
import type { ProfileType } from '@backline/api-contract/profiles';
import type { MemberCtx } from '../../../../platform/context.ts';
import type { FieldCipher } from '../../../../platform/crypto/field-cipher.ts';
import { Refusal } from '../../../../platform/errors.ts';
import type { Changes } from '../field-rules.ts';
import { lockOwnProfile } from '../own-profile.ts';
import { checkedChanges, storeChanges } from '../profile-changes.ts';
import type { ProfileRow } from '../profile-row.ts';
import { hasSigned } from '../signed.queries.ts';
import { moveVerification } from '../verification.transitions.ts';

const LEGAL_FIELDS = ['legalName', 'panNumber', 'gstNumber'];
const SIGNER_FIELDS = ['signerName', 'signerCapacity'];

/** What a person checked at approval: who the owner is. Bank details have a review of their own. */
const CHECKED_FIELDS: Record<ProfileType, readonly string[]> = {
  artist: ['artistName', ...LEGAL_FIELDS],
  organizer: [
    'organizationName',
    'organizationType',
    'registrationNumber',
    ...LEGAL_FIELDS,
    ...SIGNER_FIELDS,
  ],
  venue: ['venueName', ...LEGAL_FIELDS, ...SIGNER_FIELDS],
};

/**
 * Changes the own profile, all of the given fields or none. A change of name, legal name, signer or tax number of an approved
 * profile sends it back to the reviewers; what contracts print of a party is fixed once one is signed. See
 * docs/rules/identity.md#verification.
 * @param body any part of the fields of the owner's type
 * @throws VALIDATION_FAILED, which names every offending field
 */
export async function updateProfile(ctx: MemberCtx, cipher: FieldCipher, body: Changes): Promise<ProfileRow> {
  const profile = await lockOwnProfile(ctx);
  const changes = await checkedChanges(ctx, cipher, profile, body);
  const fields = Object.keys(changes);
  if (fields.length === 0) return profile;
  await refuseWhatIsFixed(ctx, fields);
  const updated = await storeChanges(ctx, cipher, profile, changes);
  const isChecked = fields.some((field) => CHECKED_FIELDS[profile.type].includes(field));
  return isChecked && profile.verificationStatus === 'approved'
    ? moveVerification(ctx, updated, 'recheck')
    : updated;
}

/** See docs/rules/identity.md#changes-after-a-signature. */
async function refuseWhatIsFixed(ctx: MemberCtx, fields: readonly string[]): Promise<void> {
  const fixed = PROFILE_DETAIL_FIELDS.filter((field) => fields.includes(field));
  if (fixed.length === 0 || !(await hasSigned(ctx.tx, ctx.actor.id))) return;
  const message = 'You have signed a contract under this. Ask for the change on your account page.';
  throw new Refusal('VALIDATION_FAILED', { errors: fixed.map((field) => ({ field, message })) });
}
