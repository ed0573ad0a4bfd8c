import type { TrustComponent } from '@backline/api-contract/trust';

/** What an event adds to in the statistics of a member. */
export type TrustStatistic = 'completed' | 'cancelled' | 'disputed' | 'latePayments';

interface TrustRule {
  component: TrustComponent;
  /** In half points; a function where a rating from 1 to 5 decides. */
  halfPoints: number | ((rating: number | null) => number);
  counts?: TrustStatistic;
}

const completion = (rating: number | null): number => 10 + correction(rating);

/** What a rating changes of a completion's +5: +8 in its place for 4 and 5, +2 for 1 and 2. */
function correction(rating: number | null): number {
  if (rating === null || rating === 3) return 0;
  return rating > 3 ? 6 : -6;
}

/**
 * Half points by event. See docs/rules/foundation.md#trust-points. Events of parts that are not built yet stand here
 * already, so that the table is whole.
 */
export const TRUST_RULES = {
  booking_completed: { component: 'completedBookings', halfPoints: completion, counts: 'completed' },
  rating_adjusted: { component: 'completedBookings', halfPoints: correction },
  completed_bookings_1: { component: 'completedBookings', halfPoints: 20 },
  completed_bookings_10: { component: 'completedBookings', halfPoints: 30 },
  completed_bookings_25: { component: 'completedBookings', halfPoints: 40 },
  profile_verified: { component: 'profile', halfPoints: 20 },
  cancellation_grace: { component: 'cancellations', halfPoints: -10, counts: 'cancelled' },
  cancellation_standard: { component: 'cancellations', halfPoints: -30, counts: 'cancelled' },
  cancellation_late: { component: 'cancellations', halfPoints: -50, counts: 'cancelled' },
  cancellation_very_late: { component: 'cancellations', halfPoints: -80, counts: 'cancelled' },
  no_show: { component: 'disputes', halfPoints: -80, counts: 'disputed' },
  dispute_lost: { component: 'disputes', halfPoints: -20, counts: 'disputed' },
  dispute_won: { component: 'disputes', halfPoints: 10, counts: 'disputed' },
  payment_on_time: { component: 'paymentTimeliness', halfPoints: 2 },
  payment_late: { component: 'paymentTimeliness', halfPoints: -10, counts: 'latePayments' },
  negotiation_expired: { component: 'communication', halfPoints: -4 },
  offer_expired: { component: 'communication', halfPoints: -4 },
  contract_unsigned: { component: 'communication', halfPoints: -10 },
  inactivity: { component: 'inactivity', halfPoints: -1 },
} as const satisfies Record<string, TrustRule>;

export type TrustEventType = keyof typeof TRUST_RULES;

const RATED: readonly TrustEventType[] = ['booking_completed', 'rating_adjusted'];

/**
 * The rule of a type, as every type has it.
 * @throws RangeError for a type that no release has declared: an event of the future, or a damaged row
 */
export function ruleOf(type: string): TrustRule {
  const rules: Record<string, TrustRule | undefined> = TRUST_RULES;
  const rule = rules[type];
  if (!rule) throw new RangeError(`no trust rule for ${type}`);
  return rule;
}

/**
 * What an event is worth, in half points. See docs/rules/foundation.md#trust-points.
 * @throws RangeError where a rating is given to an event that has none, or an adjustment comes without one
 */
export function halfPointsOf(type: TrustEventType, rating: number | null): number {
  if (rating !== null && (!RATED.includes(type) || !Number.isInteger(rating) || rating < 1 || rating > 5)) {
    throw new RangeError(`${type} takes no rating of ${rating}`);
  }
  if (rating === null && type === 'rating_adjusted')
    throw new RangeError('a rating adjustment needs its rating');
  const { halfPoints } = ruleOf(type);
  return typeof halfPoints === 'function' ? halfPoints(rating) : halfPoints;
}

/** What an event is worth in points, where no rating decides. */
export function pointsOf(type: TrustEventType): number {
  return halfPointsOf(type, null) / 2;
}

/**
 * The bonus on top of the completion that was just counted, if that is the 1st, 10th or 25th. See
 * docs/rules/foundation.md#trust-points.
 */
export function completionBonus(completed: number): TrustEventType | null {
  if (completed === 1) return 'completed_bookings_1';
  if (completed === 10) return 'completed_bookings_10';
  return completed === 25 ? 'completed_bookings_25' : null;
}
