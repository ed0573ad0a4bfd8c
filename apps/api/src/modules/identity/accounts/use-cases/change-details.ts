import type { changeDetailsBodySchema } from '@backline/api-contract/accounts';
import { ACCOUNT_DETAIL_FIELDS } from '@backline/api-contract/detail-changes';
import type { z } from 'zod';
import type { MemberCtx } from '../../../../platform/context.ts';
import { Refusal, refuse, refuseField } from '../../../../platform/errors.ts';
import { changeProfileType, hasSigned } from '../../profiles/index.ts';
import { isUsed } from '../details.queries.ts';
import { type Details, differingDetails, requireFreePhone, storeDetails } from '../details.ts';
import { lockUser, type UserRow } from '../users.store.ts';

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
  const changes = differingDetails(user, input);
  if (Object.keys(changes).length === 0) return user;
  await refuseWhatIsFixed(ctx, user, changes);
  await requireFreePhone(ctx, changes);
  if (changes.role) await changeProfileType(ctx, user.id, user.role, changes.role);
  await storeDetails(ctx, user, changes);
  return { ...user, ...changes };
}

async function refuseWhatIsFixed(ctx: MemberCtx, user: UserRow, changes: Details): Promise<void> {
  const named = ACCOUNT_DETAIL_FIELDS.filter((field) => field in changes);
  if (named.length > 0 && (await hasSigned(ctx.tx, user.id))) {
    const message = 'You have signed a contract under this. Send the change in for review.';
    throw new Refusal('VALIDATION_FAILED', { errors: named.map((field) => ({ field, message })) });
  }
  if (changes.role && (await isUsed(ctx.tx, user.id)))
    throw refuseField('role', 'Something was made in this role already, so it stays.');
}
