import type { changeDetailsBodySchema } from '@backline/api-contract/accounts';
import type { z } from 'zod';
import { audit } from '../../../../platform/audit.ts';
import type { MemberCtx } from '../../../../platform/context.ts';
import { Refusal, refuse, refuseField } from '../../../../platform/errors.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { changeProfileType } from '../../profiles/index.ts';
import { accountAudit } from '../accounts.audit.ts';
import { hasSigned, isUsed } from '../details.queries.ts';
import { e164 } from '../phone.ts';
import { isProvedPhone, lockUser, type UserRow, updateDetails } from '../users.store.ts';

/**
 * The owner of an address says who it is: name and phone while nothing is signed under them, the role while nothing was
 * made with it. So nobody stays what a stranger has typed. See docs/rules/identity.md#account-details.
 * @throws VALIDATION_FAILED for a phone number that cannot be, and for what is fixed by now; PHONE_TAKEN
 */
export async function changeDetails(
  ctx: MemberCtx,
  input: z.output<typeof changeDetailsBodySchema>,
): Promise<UserRow> {
  const user = await lockUser(ctx.tx, ctx.actor.id);
  if (!user) throw refuse('NOT_FOUND');
  const phone = input.phone ? e164(input.phone) : input.phone;
  const changes = differing(user, { ...input, ...(phone === undefined ? {} : { phone }) });
  if (Object.keys(changes).length === 0) return user;
  await refuseWhatIsFixed(ctx, user, changes);
  if (changes.phone && (await isProvedPhone(ctx.tx, changes.phone)))
    throw new Refusal('PHONE_TAKEN', { errors: [{ field: 'phone', message: 'This is already in use.' }] });
  await updateDetails(ctx.tx, user.id, changes);
  if (changes.role) await changeProfileType(ctx, user.id, user.role, changes.role);
  const before = Object.fromEntries(
    Object.keys(changes).map((field) => [field, user[field as keyof UserRow]]),
  );
  await audit(ctx, accountAudit.details_changed, { recordId: user.id, before, after: changes });
  await invalidate(ctx.tx, { members: [user.id], tags: ['Me', 'Profile'] });
  return { ...user, ...changes };
}

type Details = Partial<Pick<UserRow, 'firstName' | 'lastName' | 'phone' | 'role'>>;

function differing(user: UserRow, input: { [K in keyof Details]?: Details[K] | undefined }): Details {
  const entries = Object.entries(input).filter(
    ([field, value]) => value !== undefined && user[field as keyof Details] !== value,
  );
  return Object.fromEntries(entries);
}

async function refuseWhatIsFixed(ctx: MemberCtx, user: UserRow, changes: Details): Promise<void> {
  const named = (['firstName', 'lastName', 'phone'] as const).filter((field) => field in changes);
  if (named.length > 0 && (await hasSigned(ctx.tx, user.id))) {
    const message = 'A contract is signed under this. Write to us to have it changed.';
    throw new Refusal('VALIDATION_FAILED', { errors: named.map((field) => ({ field, message })) });
  }
  if (changes.role && (await isUsed(ctx.tx, user.id)))
    throw refuseField('role', 'Something was made in this role already, so it stays.');
}
