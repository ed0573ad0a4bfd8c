import {
  type Standing,
  type StandingSummary,
  TRUST_COMPONENTS,
  type TrustComponent,
  type TrustEvent,
} from '@backline/api-contract/trust';
import type { ShownStanding } from './shown-standing.ts';
import { effectiveTier, isProvisional, limitsOf } from './tiers.ts';
import type { TrustEventRow } from './trust.queries.ts';

/** Scores are shown in points, in steps of a half. */
export function pointsOf(halfPoints: number): number {
  return halfPoints * 0.5;
}

export function presentStanding(facts: ShownStanding): StandingSummary {
  return {
    score: pointsOf(facts.halfPoints),
    tier: effectiveTier(facts),
    provisional: isProvisional(facts),
    completedBookings: facts.completed,
    averageRating: facts.ratingCount === 0 ? null : facts.ratingSum / facts.ratingCount, // money-check: stars
    ratingCount: facts.ratingCount,
  };
}

/** The member's own page: the score with everything that it is made of. See docs/rules/foundation.md#trust-score. */
export function presentOwnStanding(facts: ShownStanding, events: readonly TrustEventRow[]): Standing {
  const { commissionBasisPoints, openApplications, applicationsPerDay } = limitsOf(facts);
  return {
    ...presentStanding(facts),
    components: componentsOf(events),
    limits: { commissionBasisPoints, openApplications, applicationsPerDay },
    statistics: {
      completed: facts.completed,
      cancelled: facts.cancelled,
      disputed: facts.disputed,
      latePayments: facts.latePayments,
    },
    events: events.map(presentTrustEvent),
  };
}

/** Each component is the plain sum of its events; the clamped score may be less. */
function componentsOf(events: readonly TrustEventRow[]): Record<TrustComponent, number> {
  const sums = Object.fromEntries(TRUST_COMPONENTS.map((component) => [component, 0])) as Record<
    TrustComponent,
    number
  >;
  for (const { component, halfPoints } of events) sums[component] += pointsOf(halfPoints);
  return sums;
}

function presentTrustEvent(row: TrustEventRow): TrustEvent {
  return {
    id: row.id,
    type: row.type,
    component: row.component,
    points: pointsOf(row.halfPoints),
    scoreAfter: pointsOf(row.scoreAfterHalfPoints),
    reason: row.reason,
    bookingId: row.bookingId,
    occurredAt: row.occurredAt.toISOString(),
  };
}
