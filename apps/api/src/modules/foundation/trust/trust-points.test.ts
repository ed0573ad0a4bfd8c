import { describe, expect, it } from 'vitest';
import { completionBonus, halfPointsOf, ruleOf, TRUST_RULES, type TrustEventType } from './trust-points.ts';

/** The table of docs/rules/foundation.md#trust-points, written again: event, rating, points, component. */
const TABLE: [TrustEventType, number | null, number, string][] = [
  ['booking_completed', null, 5, 'completedBookings'],
  ['booking_completed', 1, 2, 'completedBookings'],
  ['booking_completed', 2, 2, 'completedBookings'],
  ['booking_completed', 3, 5, 'completedBookings'],
  ['booking_completed', 4, 8, 'completedBookings'],
  ['booking_completed', 5, 8, 'completedBookings'],
  ['rating_adjusted', 1, -3, 'completedBookings'],
  ['rating_adjusted', 2, -3, 'completedBookings'],
  ['rating_adjusted', 3, 0, 'completedBookings'],
  ['rating_adjusted', 4, 3, 'completedBookings'],
  ['rating_adjusted', 5, 3, 'completedBookings'],
  ['completed_bookings_1', null, 10, 'completedBookings'],
  ['completed_bookings_10', null, 15, 'completedBookings'],
  ['completed_bookings_25', null, 20, 'completedBookings'],
  ['profile_verified', null, 10, 'profile'],
  ['cancellation_grace', null, -5, 'cancellations'],
  ['cancellation_standard', null, -15, 'cancellations'],
  ['cancellation_late', null, -25, 'cancellations'],
  ['cancellation_very_late', null, -40, 'cancellations'],
  ['no_show', null, -40, 'disputes'],
  ['dispute_lost', null, -10, 'disputes'],
  ['dispute_won', null, 5, 'disputes'],
  ['payment_on_time', null, 1, 'paymentTimeliness'],
  ['payment_late', null, -5, 'paymentTimeliness'],
  ['negotiation_expired', null, -2, 'communication'],
  ['offer_expired', null, -2, 'communication'],
  ['contract_unsigned', null, -5, 'communication'],
  ['inactivity', null, -0.5, 'inactivity'],
];

describe('the table of trust points', () => {
  it.each(TABLE)('%s with rating %s is %s points of %s', (type, rating, points, component) => {
    expect(halfPointsOf(type, rating)).toBe(points * 2);
    expect(ruleOf(type).component).toBe(component);
  });

  it('is tested whole', () => {
    expect([...new Set(TABLE.map(([type]) => type))].sort()).toEqual(Object.keys(TRUST_RULES).sort());
  });

  it.each([1, 2, 3, 4, 5])('gives a completion the same with a rating of %s now or later', (rating) => {
    const later = halfPointsOf('booking_completed', null) + halfPointsOf('rating_adjusted', rating);
    expect(later).toBe(halfPointsOf('booking_completed', rating));
  });

  it.each<[TrustEventType, number | null]>([
    ['rating_adjusted', null],
    ['profile_verified', 4],
    ['booking_completed', 0],
    ['booking_completed', 6],
    ['booking_completed', 4.5],
  ])('refuses %s with rating %s', (type, rating) => {
    expect(() => halfPointsOf(type, rating)).toThrow(RangeError);
  });

  it('refuses a type that nobody declared', () => {
    expect(() => ruleOf('praise')).toThrow('no trust rule for praise');
  });
});

describe('completionBonus', () => {
  it('comes with the 1st, 10th and 25th completion and with no other', () => {
    const bonuses = Array.from(
      { length: 100 },
      (_, index) => [index + 1, completionBonus(index + 1)] as const,
    );
    expect(bonuses.filter(([, bonus]) => bonus !== null)).toEqual([
      [1, 'completed_bookings_1'],
      [10, 'completed_bookings_10'],
      [25, 'completed_bookings_25'],
    ]);
  });
});
