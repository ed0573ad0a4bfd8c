import type { ProfileType } from '@backline/api-contract/profiles';
import { audit } from '../../../../platform/audit.ts';
import type { MemberCtx } from '../../../../platform/context.ts';
import type { FieldCipher } from '../../../../platform/crypto/field-cipher.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { checkChanges } from '../check-changes.ts';
import type { Changes } from '../field-rules.ts';
import { lockOwnProfile } from '../own-profile.ts';
import { profileAudiences } from '../profile-audiences.ts';
import { fieldValue, type ProfileRow } from '../profile-row.ts';
import { profileAudit } from '../profiles.audit.ts';
import { knownGenres } from '../profiles.queries.ts';
import { updateProfileFields } from '../profiles.store.ts';
import { decryptSecret, encryptSecret, SECRET_FIELDS, type SecretField } from '../secrets.ts';
import { moveVerification } from '../verification.transitions.ts';

const LEGAL_FIELDS = ['legalName', 'panNumber', 'gstNumber'];
const SIGNER_FIELDS = ['signerName', 'signerCapacity'];

/** What a person checked at approval: who the owner is. Bank details have a review of their own. */
const CHECKED_FIELDS: Record<ProfileType, readonly string[]> = {
  artist: ['artistName', ...LEGAL_FIELDS],
  organizer: ['organizationName', 'registrationNumber', ...LEGAL_FIELDS, ...SIGNER_FIELDS],
  venue: ['venueName', ...LEGAL_FIELDS, ...SIGNER_FIELDS],
};

/**
 * Changes the own profile, all of the given fields or none. A change of name, legal name, signer or tax number of an approved
 * profile sends it back to the reviewers. See docs/rules/identity.md#verification.
 * @param body any part of the fields of the owner's type
 * @throws VALIDATION_FAILED, which names every offending field
 */
export async function updateProfile(ctx: MemberCtx, cipher: FieldCipher, body: Changes): Promise<ProfileRow> {
  const profile = await lockOwnProfile(ctx);
  const changes = realChanges(
    profile,
    checkChanges(profile, body, await knownGenres(ctx.tx), cipher),
    cipher,
  );
  const fields = Object.keys(changes);
  if (fields.length === 0) return profile;

  const stored = storedForm(profile, changes, cipher);
  await updateProfileFields(ctx, profile, stored);
  await audit(ctx, profileAudit.updated, {
    recordId: profile.id,
    before: Object.fromEntries(fields.map((field) => [field, fieldValue(profile, field)])),
    after: changes,
  });
  for (const audience of await profileAudiences(ctx.tx, profile.id)) await invalidate(ctx.tx, audience);
  const updated = { ...profile, ...stored } as ProfileRow;
  const isChecked = fields.some((field) => CHECKED_FIELDS[profile.type].includes(field));
  return isChecked && profile.verificationStatus === 'approved'
    ? moveVerification(ctx, updated, 'recheck')
    : updated;
}

/** A form that sends everything changes only what differs: nothing else is written, audited or checked again. */
function realChanges(profile: ProfileRow, changes: Changes, cipher: FieldCipher): Changes {
  const current = (field: string): unknown =>
    isSecret(field) ? decryptSecret(cipher, profile, field) : fieldValue(profile, field);
  const differs = ([field, value]: [string, unknown]): boolean =>
    JSON.stringify(value) !== JSON.stringify(current(field));
  return Object.fromEntries(Object.entries(changes).filter(differs));
}

function storedForm(profile: ProfileRow, changes: Changes, cipher: FieldCipher): Changes {
  const encrypted = Object.entries(changes).map(([field, value]) => [
    field,
    isSecret(field) && typeof value === 'string' ? encryptSecret(cipher, profile, field, value) : value,
  ]);
  return Object.fromEntries(encrypted);
}

function isSecret(field: string): field is SecretField {
  return (SECRET_FIELDS as string[]).includes(field);
}
