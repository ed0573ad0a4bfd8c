import { formatPercent } from '@backline/kernel';
import type { Ctx } from '../../../platform/context.ts';
import { publishStale } from '../../../platform/realtime/publish.ts';
import { notify } from '../../notifications/index.ts';
import { applyEvent, type StandingFacts } from '../projection.ts';
import { effectiveTier, isAbove, limitsOf } from '../tiers.ts';
import { pointsOf } from '../trust.present.ts';
import { insertTrustEvent, lockStanding, saveStanding } from '../trust.store.ts';
import { completionBonus, halfPointsOf, ruleOf, type TrustEventType } from '../trust-points.ts';

export interface NewEvent {
  userId: string;
  type: TrustEventType;
  /** What makes it happen once in the member's life: `profile_verified`, `completed:<booking>`, `milestone:<payment>`. */
  onceKey: string;
  /** Told to the member, in words. */
  reason: string;
  bookingId?: string;
  /** 1 to 5: with a completion that was rated at once, or with the adjustment that follows a later rating. */
  rating?: number;
}

/**
 * Moves a member's trust by one event of spec 06. The same once key counts once, however often it is tried; the 1st, 10th and 25th
 * completion bring their bonus along; a change of tier is told to the member. Locks the standing: who moves two members, does it in the
 * order of their ids.
 * @throws RangeError where the rating does not fit the event
 */
export async function recordTrustEvent(ctx: Ctx, event: NewEvent): Promise<void> {
  const before = await lockStanding(ctx.tx, event.userId);
  let standing = await addEvent(ctx, before, event);
  if (standing === null) return;
  const bonus = event.type === 'booking_completed' ? completionBonus(standing.completed) : null;
  if (bonus) standing = (await addEvent(ctx, standing, bonusEvent(event, bonus))) ?? standing;
  await saveStanding(ctx, event.userId, standing);
  await publishStale(ctx.tx, [event.userId], ['Standing', 'Me']);
  await tellTierChange(ctx, event.userId, before, standing);
}

/** @returns the standing after the event, or null where it counted already */
async function addEvent(ctx: Ctx, standing: StandingFacts, event: NewEvent): Promise<StandingFacts | null> {
  const { type, userId, onceKey, reason, bookingId = null, rating = null } = event;
  const halfPoints = halfPointsOf(type, rating);
  const next = applyEvent(standing, { type, halfPoints });
  const isNew = await insertTrustEvent(ctx, {
    userId,
    type,
    component: ruleOf(type).component,
    halfPoints,
    scoreAfterHalfPoints: next.halfPoints,
    reason,
    rating,
    bookingId,
    onceKey,
  });
  return isNew ? next : null;
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

/** The tiers that count are compared: a new member who earns the first points was treated as standard before. */
async function tellTierChange(
  ctx: Ctx,
  userId: string,
  before: StandingFacts,
  after: StandingFacts,
): Promise<void> {
  const tier = effectiveTier(after);
  const previous = effectiveTier(before);
  if (tier === previous) return;
  await notify(ctx, userId, isAbove(tier, previous) ? 'tier_raised' : 'tier_lowered', {
    tier,
    scoreText: String(pointsOf(after.halfPoints)),
    commissionText: formatPercent(limitsOf(after).commissionBasisPoints),
  });
}
