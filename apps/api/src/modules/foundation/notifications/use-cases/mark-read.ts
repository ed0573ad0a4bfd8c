import type { MemberCtx } from '../../../../platform/context.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { countUnread } from '../notifications.queries.ts';
import { setRead } from '../notifications.store.ts';

/** Which notifications to mark: these, or all of the member. */
export type ReadSelection = { ids: string[] } | { all: true };

/**
 * Marks the member's own notifications as read. Ids of somebody else's, or of ones that are read already, count for
 * nothing; the time of the first reading stays. See docs/rules/foundation.md#notifications.
 */
export async function markRead(
  ctx: MemberCtx,
  selection: ReadSelection,
): Promise<{ marked: number; unreadCount: number }> {
  const marked = await setRead(ctx, ctx.actor.id, 'ids' in selection ? selection.ids : null);
  if (marked > 0) await invalidate(ctx.tx, { members: [ctx.actor.id], tags: ['Notification'] });
  return { marked, unreadCount: await countUnread(ctx.tx, ctx.actor.id) };
}
