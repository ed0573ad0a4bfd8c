import { audit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { invalidate } from '../../../platform/realtime/invalidate.ts';
import { accountAudit } from './accounts.audit.ts';
import { e164 } from './phone.ts';
import { isProvedPhone, type UserRow, updateDetails } from './users.store.ts';

export type Details = Partial<Pick<UserRow, 'firstName' | 'lastName' | 'phone' | 'role'>>;
type Wanted = { [K in keyof Details]?: Details[K] | undefined };

/**
 * What of an account would change, the number in international form.
 * @throws VALIDATION_FAILED for a phone number that cannot be
 */
export function differingDetails(user: UserRow, input: Wanted): Details {
  const wanted = input.phone ? { ...input, phone: e164(input.phone) } : input;
  const entries = Object.entries(wanted).filter(
    ([field, value]) => value !== undefined && user[field as keyof Details] !== value,
  );
  return Object.fromEntries(entries);
}

/** @throws PHONE_TAKEN where the number was proved to be somebody else's */
export async function requireFreePhone(ctx: Ctx, { phone }: Details): Promise<void> {
  if (phone && (await isProvedPhone(ctx.tx, phone)))
    throw new Refusal('PHONE_TAKEN', { errors: [{ field: 'phone', message: 'This is already in use.' }] });
}

/** Writes details that were checked, with their audit entry. The account is locked by the caller. */
export async function storeDetails(ctx: Ctx, user: UserRow, changes: Details): Promise<void> {
  await updateDetails(ctx.tx, user.id, changes);
  const before = Object.fromEntries(
    Object.keys(changes).map((field) => [field, user[field as keyof UserRow]]),
  );
  await audit(ctx, accountAudit.details_changed, { recordId: user.id, before, after: changes });
  await invalidate(ctx.tx, { members: [user.id], tags: ['Me', 'Profile'] });
}
