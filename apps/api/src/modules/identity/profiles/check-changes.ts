import type { FieldError } from '@backline/api-contract/envelope';
import { updateProfileBodies } from '@backline/api-contract/profiles';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import { Refusal } from '../../../platform/errors.ts';
import { fieldErrorsOf } from '../../../platform/http/validation.ts';
import { lettersWithoutFont } from '../../../platform/pdf/runs.ts';
import { requiredFields } from './completeness.ts';
import { DOCUMENT_FIELDS, type Documents, disagreements } from './document-agreement.ts';
import { FEE_FIELDS, feeProblems } from './fee-order.ts';
import { type Changes, genreProblems, normalized, repetitionProblems, ruleProblems } from './field-rules.ts';
import type { ProfileRow } from './profile-row.ts';
import { decryptSecret } from './secrets.ts';

/**
 * Checks what an owner sent for a profile: the schema of the type, then every rule that the schema cannot know. What
 * passes the schema is checked by the rules even where another field fails it, so that all offending fields are named
 * at once. See docs/rules/README.md#bad-input.
 * @returns the changes in the form in which they are stored, secrets still plain
 * @throws VALIDATION_FAILED
 */
export function checkChanges(
  profile: ProfileRow,
  body: Changes,
  knownGenres: ReadonlySet<string>,
  cipher: FieldCipher,
): Changes {
  const parsed = updateProfileBodies[profile.type].safeParse(body);
  const problems = parsed.success ? [] : fieldErrorsOf(parsed.error);
  const failed = new Set(problems.map(({ field }) => field.split('.')[0]));
  const changes: Changes = parsed.success
    ? parsed.data
    : Object.fromEntries(Object.entries(body).filter(([field]) => !failed.has(field)));
  problems.push(
    ...ruleProblems(changes),
    ...genreProblems(changes, knownGenres),
    ...repetitionProblems(changes),
    ...feesProblems(profile, changes),
    ...emptiedProblems(profile, changes),
    ...letterProblems(changes),
  );
  if (problems.length === 0) problems.push(...documentProblems(profile, normalized(changes), cipher));
  if (problems.length > 0) throw new Refusal('VALIDATION_FAILED', { errors: problems });
  return normalized(changes);
}

/** Documents are compared as they would stand together after the change; what was wrong before is left alone. */
function documentProblems(profile: ProfileRow, changes: Changes, cipher: FieldCipher): FieldError[] {
  if (!DOCUMENT_FIELDS.some((field) => field in changes)) return [];
  const documents: Documents = {
    panNumber: decryptSecret(cipher, profile, 'panNumber'),
    gstNumber: profile.gstNumber,
    state: profile.state,
    organizationType: profile.type === 'organizer' ? profile.organizationType : null,
    ...changes,
  };
  return disagreements(documents)
    .filter(({ fields }) => fields.some((field) => field in changes))
    .map(({ fields, message }) => ({
      field: fields.find((field) => field in changes) ?? fields[0],
      message,
    }));
}

/** Contracts print these in the fonts that we have: a name with question marks in it would be nobody's. */
function letterProblems(changes: Changes): FieldError[] {
  return ['legalName', 'signerName', 'signerCapacity'].flatMap((field) => {
    const typed = changes[field];
    const missing = typeof typed === 'string' ? lettersWithoutFont(typed) : [];
    if (missing.length === 0) return [];
    const message = `Contracts cannot print: ${missing.join(' ')}. Write it in Latin letters or in a script of India.`;
    return [{ field, message }];
  });
}

/** Fees are compared as they would stand together after the change. */
function feesProblems(profile: ProfileRow, changes: Changes): FieldError[] {
  if (profile.type !== 'artist' || !FEE_FIELDS.some((field) => field in changes)) return [];
  const { minimumFee, standardFee, premiumFee } = { ...profile, ...changes };
  return feeProblems({ minimumFee, standardFee, premiumFee });
}

/** Reviewers have seen these, and lists are built on them: they can be changed but not taken away. */
function emptiedProblems(profile: ProfileRow, changes: Changes): FieldError[] {
  const kept = profile.verificationStatus === 'pending' ? [] : requiredFields(profile);
  const fields = profile.type === 'venue' ? [...kept, 'timezone'] : kept;
  return fields
    .filter((field) => changes[field] === null)
    .map((field) => ({ field, message: 'This cannot be empty.' }));
}
