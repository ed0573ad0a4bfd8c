import type { PartySide } from '@backline/contract';
import { shift } from '@backline/kernel';
import type { BookingRow } from '../bookings/index.ts';
import { RATINGS_HIDDEN_FOR } from '../trust/index.ts';

type Ratable = Pick<BookingRow, 'status' | 'completedAt' | 'artistConfirmedAt' | 'buyerConfirmedAt'>;

/** From here on ratings are shown, and no more are taken: nobody answers a rating that can be read. Spec 04, ratings. */
function ratingsOpenUntil(completedAt: Date): Date {
  return shift(completedAt, RATINGS_HIDDEN_FOR);
}

/**
 * Why a side cannot rate now, in words; null where it can: once it has confirmed the show or the show is completed,
 * until 14 days after completion, and once.
 */
export function ratingObstacle(
  booking: Ratable,
  side: PartySide,
  ratedBy: readonly PartySide[],
  now: Date,
): string | null {
  if (ratedBy.includes(side)) return 'You have rated this booking already.';
  const { status, completedAt } = booking;
  if (status === 'completed' && completedAt) {
    return now < ratingsOpenUntil(completedAt) ? null : 'The 14 days to rate this booking are over.';
  }
  const confirmedAt = side === 'artist' ? booking.artistConfirmedAt : booking.buyerConfirmedAt;
  if (status === 'in_progress' && confirmedAt) return null;
  return `A booking that is ${status.replaceAll('_', ' ')} cannot be rated.`;
}

/**
 * The ratings that a viewer sees: its own always; the other's once both have rated or 14 days have passed. Staff, who
 * are on no side, see all.
 */
export function visibleRatings<R extends { bySide: PartySide }>(
  ratings: readonly R[],
  { completedAt }: Pick<BookingRow, 'completedAt'>,
  viewerSide: PartySide | null,
  now: Date,
): R[] {
  const revealed = ratings.length === 2 || (completedAt !== null && now >= ratingsOpenUntil(completedAt));
  return ratings.filter(({ bySide }) => revealed || viewerSide === null || bySide === viewerSide);
}
