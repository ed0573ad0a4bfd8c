import { audit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import { invalidate } from '../../../platform/realtime/invalidate.ts';
import { checkChanges } from './check-changes.ts';
import type { Changes } from './field-rules.ts';
import { profileAudiences } from './profile-audiences.ts';
import { fieldValue, type ProfileRow } from './profile-row.ts';
import { profileAudit } from './profiles.audit.ts';
import { knownGenres } from './profiles.queries.ts';
import { updateProfileFields } from './profiles.store.ts';
import { decryptSecret, encryptSecret, SECRET_FIELDS, type SecretField } from './secrets.ts';

/**
 * What a body would change of a profile, in the form in which it is stored, secrets still plain. A form that sends everything changes only
 * what differs: nothing else is written, audited or checked again.
 * @throws VALIDATION_FAILED, which names every offending field
 */
export async function checkedChanges(
  ctx: Ctx,
  cipher: FieldCipher,
  profile: ProfileRow,
  body: Changes,
): Promise<Changes> {
  const changes = checkChanges(profile, body, await knownGenres(ctx.tx), cipher);
  const current = (field: string): unknown =>
    isSecret(field) ? decryptSecret(cipher, profile, field) : fieldValue(profile, field);
  const differs = ([field, value]: [string, unknown]): boolean =>
    JSON.stringify(value) !== JSON.stringify(current(field));
  return Object.fromEntries(Object.entries(changes).filter(differs));
}

/** Writes what `checkedChanges` let through, with its audit entry, and tells whose pages show the profile. The profile is locked by the caller. */
export async function storeChanges(
  ctx: Ctx,
  cipher: FieldCipher,
  profile: ProfileRow,
  changes: Changes,
): Promise<ProfileRow> {
  const stored = storedForm(profile, changes, cipher);
  await updateProfileFields(ctx, profile, stored);
  await audit(ctx, profileAudit.updated, {
    recordId: profile.id,
    before: Object.fromEntries(Object.keys(changes).map((field) => [field, fieldValue(profile, field)])),
    after: changes,
  });
  for (const audience of await profileAudiences(ctx.tx, profile.id)) await invalidate(ctx.tx, audience);
  return { ...profile, ...stored } as ProfileRow;
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
