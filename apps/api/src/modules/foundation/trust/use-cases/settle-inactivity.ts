import type { Ctx } from '../../../../platform/context.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { idleMonths } from '../idle-months.ts';
import type { StandingFacts } from '../projection.ts';
import { findIdleRow } from '../trust.queries.ts';
import { lockStanding, saveStanding } from '../trust.store.ts';
import { addEvent } from './add-event.ts';
import { notifyTierChange } from './notify-tier-change.ts';

/**
 * Counts the closed months of a member's inactivity that were not counted yet, each once, dated to the end of its
 * month. Does nothing for a new member, who has no event to count from, nor for one that is suspended or banned. Locks
 * the standing. See docs/rules/foundation.md#inactivity.
 * @returns the standing as it is now
 */
export async function settleInactivity(ctx: Ctx, userId: string): Promise<StandingFacts> {
  const before = await lockStanding(ctx.tx, userId);
  const row = await findIdleRow(ctx.tx, userId);
  if (row === null) return before;
  let standing = before;
  for (const { month, closedAt, periods, days } of idleMonths(row.since, ctx.now, row.engaged)) {
    if (row.countedUntil && closedAt <= row.countedUntil) continue;
    const event = {
      userId,
      type: 'inactivity',
      onceKey: `inactivity:${month}`,
      reason: `${days} days without activity`,
      times: periods,
      occurredAt: closedAt,
    } as const;
    standing = (await addEvent(ctx, standing, event)) ?? standing;
  }
  if (standing === before) return before;
  await saveStanding(ctx, userId, standing);
  await invalidate(ctx.tx, { members: [userId], tags: ['Standing', 'Me'] });
  await notifyTierChange(ctx, userId, before, standing);
  return standing;
}
