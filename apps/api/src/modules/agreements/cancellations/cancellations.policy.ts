import type { BookingStatus } from '@backline/api-contract/bookings';
import type { Actor } from '../../../platform/context.ts';
import { type BookingRow, sideOf } from '../../bookings/bookings/index.ts';
import type { Canceller } from './cancellation-terms.ts';

type Cancellable = Pick<BookingRow, 'status' | 'startsAt' | 'artistId' | 'buyerId'>;

/** As whom somebody would cancel; null for whoever may not, on whatever day. */
export function cancellerOf(booking: Cancellable, actor: Actor): Canceller | null {
  const side = sideOf(booking, actor);
  if (side) return side;
  return actor.role === 'admin' ? 'platform' : null;
}

/** Once the slot begins it is played or objected to, and not cancelled by a side; what is disputed is settled at the desk. */
const ENDED: Partial<Record<BookingStatus, string>> = {
  cancelled: 'This booking is cancelled already.',
  completed: 'A booking that is completed cannot be cancelled.',
  disputed: 'A problem was reported about this booking. Our team settles it, and the booking with it.',
};

/** Why it cannot be cancelled now, in words; null where it can. */
export function cancellationIneligibility(
  booking: Cancellable,
  canceller: Canceller,
  now: Date,
): string | null {
  const ended = ENDED[booking.status];
  if (ended) return ended;
  if (canceller === 'platform' || booking.startsAt > now) return null;
  return 'The slot has begun: the booking can no longer be cancelled. Report a problem where the show does not take place.';
}
