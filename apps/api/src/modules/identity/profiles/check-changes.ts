import type { FieldError } from '@backline/api-contract/envelope';
import { updateProfileBodies } from '@backline/api-contract/profiles';
import { Refusal } from '../../../platform/errors.ts';
import { fieldErrorsOf } from '../../../platform/http/validation.ts';
import { requiredFields } from './completeness.ts';
import { FEE_FIELDS, feeProblems } from './fee-order.ts';
import { type Changes, genreProblems, normalized, repetitionProblems, ruleProblems } from './field-rules.ts';
import type { ProfileRow } from './profile-row.ts';

/**
 * Checks what an owner sent for a profile: the schema of the type, then every rule that the schema cannot know. What
 * passes the schema is checked by the rules even where another field fails it, so that all offending fields are named
 * at once. See docs/rules/README.md#bad-input.
 * @returns the changes in the form in which they are stored, secrets still plain
 * @throws VALIDATION_FAILED
 */
export function checkChanges(profile: ProfileRow, body: Changes, knownGenres: ReadonlySet<string>): Changes {
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
  );
  if (problems.length > 0) throw new Refusal('VALIDATION_FAILED', { errors: problems });
  return normalized(changes);
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
