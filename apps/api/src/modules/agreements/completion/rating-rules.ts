import type { PartySide } from '@backline/api-contract/bookings';
import { shift } from '@backline/kernel';
import type { BookingRow } from '../../bookings/bookings/index.ts';

type Ratable = Pick<BookingRow, 'status' | 'completedAt' | 'artistConfirmedAt' | 'buyerConfirmedAt'>;

/**
 * A rating is hidden until both sides have rated, or for so long after the show was completed. See
 * docs/rules/agreements.md#ratings.
 */
export const RATINGS_HIDDEN_FOR = 'P14D';

/**
 * From here on ratings are revealed, and no more are taken: nobody answers a rating that can be read. See
 * docs/rules/agreements.md#ratings.
 */
function ratingsOpenUntil(completedAt: Date): Date {
  return shift(completedAt, RATINGS_HIDDEN_FOR);
}

/**
 * Why a side cannot rate now, in words; null where it can: once it has confirmed the show or the show is completed,
 * until 14 days after completion, and once.
 */
export function ratingIneligibility(
  booking: Ratable,
  side: PartySide,
  ratedBy: readonly PartySide[],
  now: Date,
): string | null {
  if (ratedBy.includes(side)) return 'You have already rated this booking.';
  const { status, completedAt } = booking;
  if (status === 'completed' && completedAt) {
    return now < ratingsOpenUntil(completedAt) ? null : 'The 14 days to rate this booking are over.';
  }
  const confirmedAt = side === 'artist' ? booking.artistConfirmedAt : booking.buyerConfirmedAt;
  if (status === 'in_progress' && confirmedAt) return null;
  return `A booking that is ${status.replaceAll('_', ' ')} cannot be rated.`;
}

/**
 * Whether the ratings of a booking are to be revealed: it is completed, and both sides have rated or 14 days have
 * passed. A show that is not completed keeps them hidden, however long. See docs/rules/agreements.md#ratings.
 */
export function mayReveal(
  { completedAt }: Pick<BookingRow, 'completedAt'>,
  ratedBy: readonly PartySide[],
  now: Date,
): boolean {
  if (completedAt === null) return false;
  return ratedBy.length === 2 || now >= ratingsOpenUntil(completedAt);
}

/**
 * The ratings that a viewer sees: its own always, the other's once it is revealed. Staff, who are on no side, see all.
 * The reveal is a stored fact and no question to the clock, so that rating, average and points show in one moment.
 */
export function visibleRatings<R extends { bySide: PartySide; revealedAt: Date | null }>(
  ratings: readonly R[],
  viewerSide: PartySide | null,
): R[] {
  return ratings.filter(
    ({ bySide, revealedAt }) => revealedAt !== null || viewerSide === null || bySide === viewerSide,
  );
}
