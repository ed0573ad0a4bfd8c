import {
  ACCOUNT_DETAIL_FIELDS,
  DETAIL_FIELDS,
  type DetailField,
  PROFILE_DETAIL_FIELDS,
} from '@backline/api-contract/detail-changes';
import type { FieldError } from '@backline/api-contract/envelope';
import type { Ctx } from '../../../platform/context.ts';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import { Refusal } from '../../../platform/errors.ts';
import { type Details, differingDetails, requireFreePhone, type UserRow } from '../accounts/index.ts';
import { checkedChanges, fieldValue, type ProfileRow } from '../profiles/index.ts';
import type { DetailValues } from './detail-changes.store.ts';

/** Account and profile of the member whose details are to be others, both locked. */
export interface Holder {
  user: UserRow;
  profile: ProfileRow;
}

/** As it was sent in, or as it was stored of that. */
type Input = { [K in DetailField]?: string | null | undefined };

/**
 * What would change of account and profile, each in the form in which it is stored, checked as a change that holds at once is.
 * @throws VALIDATION_FAILED, which names every offending field of both; PHONE_TAKEN
 */
export async function wantedDetails(
  ctx: Ctx,
  cipher: FieldCipher,
  { user, profile }: Holder,
  input: Input,
): Promise<{ account: Details; profile: DetailValues }> {
  const problems: FieldError[] = [];
  const checked = async <T extends object>(check: () => T | Promise<T>): Promise<Partial<T>> => {
    try {
      return await check();
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'VALIDATION_FAILED') throw error;
      problems.push(...(error.details.errors ?? []));
      return {};
    }
  };
  const account = await checked(() => differingDetails(user, pick(input, ACCOUNT_DETAIL_FIELDS) as Details));
  const ofProfile = await checked(() =>
    checkedChanges(ctx, cipher, profile, pick(input, PROFILE_DETAIL_FIELDS)),
  );
  if (problems.length > 0) throw new Refusal('VALIDATION_FAILED', { errors: problems });
  await requireFreePhone(ctx, account);
  return { account, profile: ofProfile };
}

/** What is in use now of the given fields. */
export function currentDetails({ user, profile }: Holder, fields: readonly string[]): DetailValues {
  const named = DETAIL_FIELDS.filter((field) => fields.includes(field));
  return Object.fromEntries(
    named.map((field) => [field, field in user ? user[field as keyof UserRow] : fieldValue(profile, field)]),
  );
}

function pick<F extends DetailField>(input: Input, fields: readonly F[]): { [K in F]?: string | null } {
  const given = fields.filter((field) => input[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, input[field]])) as { [K in F]?: string | null };
}
