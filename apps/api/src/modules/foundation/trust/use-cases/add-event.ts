import type { Ctx } from '../../../../platform/context.ts';
import { applyEvent, type StandingFacts } from '../projection.ts';
import { insertTrustEvent } from '../trust.store.ts';
import { halfPointsOf, ruleOf, type TrustEventType } from '../trust-points.ts';

export interface NewEvent {
  userId: string;
  type: TrustEventType;
  /** What makes it happen once in the member's life: `profile_verified`, `completed:<booking>`, `milestone:<payment>`. */
  onceKey: string;
  /** Told to the member, in words. */
  reason: string;
  bookingId?: string;
  /** 1 to 5: with a completion whose ratings are revealed by it, or with the adjustment that a later reveal brings. */
  rating?: number;
}

/** What only inactivity needs: a month may close the second full 30 days, and it is counted after it has closed. */
interface Counted extends NewEvent {
  times?: number;
  occurredAt?: Date;
}

/** @returns the standing after the event, or null where it counted already. The caller holds the standing and saves it. */
export async function addEvent(
  ctx: Ctx,
  standing: StandingFacts,
  event: Counted,
): Promise<StandingFacts | null> {
  const { type, userId, onceKey, reason, bookingId = null, rating = null } = event;
  const { times = 1, occurredAt = ctx.now } = event;
  const halfPoints = halfPointsOf(type, rating) * times;
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
    occurredAt,
  });
  return isNew ? next : null;
}
