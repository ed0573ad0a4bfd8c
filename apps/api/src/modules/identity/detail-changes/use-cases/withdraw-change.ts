import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { type DetailChangeRow, lockLatestChange } from '../detail-changes.store.ts';
import { moveDetailChange } from '../details.transitions.ts';

/**
 * A member takes back what waits for a review; everything stays as it is. See docs/rules/identity.md#changes-after-a-signature.
 * @throws NOT_FOUND where nothing was ever sent in; IllegalTransitionError where it is decided on
 */
export async function withdrawChange(ctx: MemberCtx): Promise<DetailChangeRow> {
  const change = await lockLatestChange(ctx.tx, ctx.actor.id);
  if (!change) throw refuse('NOT_FOUND');
  return moveDetailChange(ctx, change, 'withdraw');
}
