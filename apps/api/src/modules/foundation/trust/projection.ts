import { ruleOf } from './trust-points.ts';

/** A member's standing: what its events add up to. See docs/rules/foundation.md#trust-score. Points in halves. */
export interface StandingFacts {
  halfPoints: number;
  eventCount: number;
  completed: number;
  cancelled: number;
  disputed: number;
  latePayments: number;
}

/** What of an event counts for the standing. */
export interface CountedEvent {
  type: string;
  halfPoints: number;
}

const LOWEST = 0;
const HIGHEST = 200;

/** Everyone starts at 50 points. */
export const NEW_STANDING: Readonly<StandingFacts> = {
  halfPoints: 100,
  eventCount: 0,
  completed: 0,
  cancelled: 0,
  disputed: 0,
  latePayments: 0,
};

/**
 * One step of the projection. The score is clamped at every step: what exceeds 100 is lost and does not cushion a later
 * fall. See docs/rules/foundation.md#trust-score.
 * @throws RangeError for an event of an unknown type
 */
export function applyEvent(standing: StandingFacts, event: CountedEvent): StandingFacts {
  const { counts } = ruleOf(event.type);
  const next = {
    ...standing,
    halfPoints: Math.min(HIGHEST, Math.max(LOWEST, standing.halfPoints + event.halfPoints)),
    eventCount: standing.eventCount + 1,
  };
  return counts ? { ...next, [counts]: next[counts] + 1 } : next;
}

/** The standing that events give, from the first to the last. */
export function replay(events: readonly CountedEvent[]): StandingFacts {
  return events.reduce<StandingFacts>(applyEvent, NEW_STANDING);
}
