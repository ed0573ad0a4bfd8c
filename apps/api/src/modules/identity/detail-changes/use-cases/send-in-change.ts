import type { detailChangeBodySchema } from '@backline/api-contract/detail-changes';
import type { z } from 'zod';
import type { MemberCtx } from '../../../../platform/context.ts';
import type { FieldCipher } from '../../../../platform/crypto/field-cipher.ts';
import { refuse } from '../../../../platform/errors.ts';
import { lockUser } from '../../accounts/index.ts';
import { hasSigned, lockOwnProfile } from '../../profiles/index.ts';
import { type DetailChangeRow, insertDetailChange, lockLatestChange } from '../detail-changes.store.ts';
import { beginDetailChange, moveDetailChange } from '../details.transitions.ts';
import { currentDetails, wantedDetails } from '../wanted-details.ts';

/**
 * A member who has signed asks for another name, phone, address or party. It takes the place of what waits for a review already; nothing
 * changes before that. See docs/rules/identity.md#changes-after-a-signature.
 * @throws CONFLICT where nothing is signed yet or nothing would change; VALIDATION_FAILED; PHONE_TAKEN
 */
export async function sendInChange(
  ctx: MemberCtx,
  cipher: FieldCipher,
  { reason, ...input }: z.output<typeof detailChangeBodySchema>,
): Promise<DetailChangeRow> {
  const user = await lockUser(ctx.tx, ctx.actor.id);
  if (!user) throw refuse('NOT_FOUND');
  if (!(await hasSigned(ctx.tx, user.id)))
    throw refuse('CONFLICT', 'You have signed nothing yet, so this needs no review: change it at once.');
  const holder = { user, profile: await lockOwnProfile(ctx) };
  const wanted = await wantedDetails(ctx, cipher, holder, input);
  const after = { ...wanted.account, ...wanted.profile };
  if (Object.keys(after).length === 0)
    throw refuse('CONFLICT', 'This is how your details stand already. Change at least one of them.');
  const before = currentDetails(holder, Object.keys(after));
  const latest = await lockLatestChange(ctx.tx, user.id);
  if (latest?.status !== 'in_review') return begun(ctx, { before, after, reason });
  // A form that is sent twice asks for nothing new.
  if (isSame(latest, after) && latest.reason === reason) return latest;
  const { version } = latest;
  return moveDetailChange(ctx, latest, 'replace', {
    before,
    after,
    reason,
    version: version + 1,
    submittedAt: ctx.now,
  });
}

async function begun(
  ctx: MemberCtx,
  { before, after, reason }: Pick<DetailChangeRow, 'before' | 'after' | 'reason'>,
): Promise<DetailChangeRow> {
  const change = await insertDetailChange(ctx.tx, {
    userId: ctx.actor.id,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
    reason,
    submittedAt: ctx.now,
  });
  await beginDetailChange(ctx, change);
  return change;
}

function isSame({ after }: DetailChangeRow, other: DetailChangeRow['after']): boolean {
  const sorted = (values: object): string => JSON.stringify(Object.entries(values).toSorted());
  return sorted(after) === sorted(other);
}
