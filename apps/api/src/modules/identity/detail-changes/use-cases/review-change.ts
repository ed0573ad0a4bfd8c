import type { MemberCtx } from '../../../../platform/context.ts';
import type { FieldCipher } from '../../../../platform/crypto/field-cipher.ts';
import { Refusal, refuse } from '../../../../platform/errors.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { lockUser, storeDetails, type UserRow } from '../../accounts/index.ts';
import { lockProfile, profileTypeOf, storeChanges } from '../../profiles/index.ts';
import { detailChangeNotices } from '../detail-changes.notices.ts';
import { otherSidesOf } from '../detail-changes.queries.ts';
import { type DetailChangeRow, findDetailChange, lockDetailChange } from '../detail-changes.store.ts';
import { moveDetailChange } from '../details.transitions.ts';
import { fieldsText } from '../field-words.ts';
import { type Holder, wantedDetails } from '../wanted-details.ts';

export interface ChangeDecision {
  id: string;
  decision: 'approve' | 'refuse';
  /** Of the request that the reviewer has seen. */
  version: number;
  /** Told to the member; a refusal always has one. */
  reason?: string | undefined;
}

/**
 * A reviewer decides on other details of a member who has signed. Approved, they are in use from now on, in what is made from now on;
 * refused, nothing changes. The member is told. See docs/rules/identity.md#changes-after-a-signature.
 * @throws NOT_FOUND; CONFLICT where something else was sent in meanwhile, or what was asked for can be no longer; IllegalTransitionError
 *   where it is decided on or withdrawn
 */
export async function reviewChange(
  ctx: MemberCtx,
  cipher: FieldCipher,
  { id, decision, version, reason }: ChangeDecision,
): Promise<DetailChangeRow> {
  const seen = await findDetailChange(ctx.tx, id);
  if (!seen) throw refuse('NOT_FOUND');
  const holder = await lockHolder(ctx, seen.userId);
  const change = await lockDetailChange(ctx.tx, id);
  if (!holder || !change) throw refuse('NOT_FOUND');
  if (change.version !== version)
    throw refuse('CONFLICT', 'Something else was sent in meanwhile. Please look at it again.');
  const decided = await moveDetailChange(ctx, change, decision, {
    notes: reason ?? null,
    decidedAt: ctx.now,
    decidedBy: ctx.actor.id,
  });
  if (decision === 'approve') await putIntoUse(ctx, cipher, holder, decided);
  const params = { fieldsText: fieldsText(change.after) };
  if (decision === 'approve') await notify(ctx, change.userId, detailChangeNotices.approved, params);
  else await notify(ctx, change.userId, detailChangeNotices.refused, { ...params, reason: reason ?? '' });
  return decided;
}

async function lockHolder(ctx: MemberCtx, userId: string): Promise<Holder | null> {
  const user = await lockUser(ctx.tx, userId);
  const profile = user && (await profileOfUser(ctx, user));
  return user && profile ? { user, profile } : null;
}

async function profileOfUser(ctx: MemberCtx, { id, role }: UserRow) {
  const type = profileTypeOf(role);
  return type ? lockProfile(ctx.tx, type, id) : undefined;
}

async function putIntoUse(
  ctx: MemberCtx,
  cipher: FieldCipher,
  holder: Holder,
  { after, userId }: DetailChangeRow,
): Promise<void> {
  const wanted = await stillPossible(() => wantedDetails(ctx, cipher, holder, after));
  if (Object.keys(wanted.account).length > 0) await storeDetails(ctx, holder.user, wanted.account);
  if (Object.keys(wanted.profile).length > 0) await storeChanges(ctx, cipher, holder.profile, wanted.profile);
  // Whoever has signed with the member reaches it by these.
  for (const { memberId, bookingId } of await otherSidesOf(ctx.tx, userId))
    await invalidate(ctx.tx, { members: [memberId], tags: [{ type: 'Booking', id: bookingId }] });
}

/** It was possible when it was sent in; a number that was proved by somebody else since, or another PAN, is no mistake of the reviewer's. */
async function stillPossible<T>(check: () => Promise<T>): Promise<T> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const why = (error.details.errors ?? []).map(({ message }) => message).join(' ');
    throw refuse('CONFLICT', `This is not possible any more. Refuse it with this reason: ${why}`);
  }
}
