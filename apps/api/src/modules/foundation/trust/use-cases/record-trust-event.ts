import type { Ctx } from '../../../../platform/context.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { saveStanding } from '../trust.store.ts';
import { completionBonus, type TrustEventType } from '../trust-points.ts';
import { addEvent, type NewEvent } from './add-event.ts';
import { notifyTierChange } from './notify-tier-change.ts';
import { settleInactivity } from './settle-inactivity.ts';

/**
 * Moves a member's trust by one event of the table. The same once key counts once, however often it is tried; the 1st,
 * 10th and 25th completion bring their bonus along; a change of tier is told to the member. Inactivity up to now is
 * counted first: the score is clamped at every step, so what a late job would have counted must not come after. Locks
 * the standing: who moves two members, does it in the order of their ids.
 * @throws RangeError where the rating does not fit the event
 */
export async function recordTrustEvent(ctx: Ctx, event: NewEvent): Promise<void> {
  const before = await settleInactivity(ctx, event.userId);
  let standing = await addEvent(ctx, before, event);
  if (standing === null) return;
  const bonus = event.type === 'booking_completed' ? completionBonus(standing.completed) : null;
  if (bonus) standing = (await addEvent(ctx, standing, bonusEvent(event, bonus))) ?? standing;
  await saveStanding(ctx, event.userId, standing);
  await invalidate(ctx.tx, { members: [event.userId], tags: ['Standing', 'Me'] });
  await notifyTierChange(ctx, event.userId, before, standing);
}

const ORDINALS: Partial<Record<TrustEventType, string>> = {
  completed_bookings_1: 'first',
  completed_bookings_10: 'tenth',
  completed_bookings_25: 'twenty-fifth',
};

function bonusEvent({ userId, bookingId }: NewEvent, type: TrustEventType): NewEvent {
  const reason = `Your ${ORDINALS[type]} completed booking`;
  return { userId, type, onceKey: type, reason, ...(bookingId ? { bookingId } : {}) };
}
