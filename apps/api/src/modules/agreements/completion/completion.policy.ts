import type { PartySide } from '@backline/api-contract/bookings';
import { allows } from '@backline/api-contract/permissions';
import type { MemberCtx } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { type BookingRow, sideOf } from '../../bookings/bookings/index.ts';

type Confirmable = Pick<BookingRow, 'status' | 'endsAt' | 'artistConfirmedAt' | 'buyerConfirmedAt'>;

export const confirmedBy = (booking: Confirmable, side: PartySide): boolean =>
  (side === 'artist' ? booking.artistConfirmedAt : booking.buyerConfirmedAt) !== null;

/** Why a side cannot confirm now, in words; null where it can: once the slot is over. See docs/rules/agreements.md#completion. */
export function confirmationIneligibility(booking: Confirmable, side: PartySide, now: Date): string | null {
  if (booking.status !== 'in_progress') {
    return `A booking that is ${booking.status.replaceAll('_', ' ')} cannot be confirmed as completed.`;
  }
  if (now < booking.endsAt) return 'A show can be confirmed once its slot is over.';
  return confirmedBy(booking, side) ? 'You have already confirmed this booking.' : null;
}

/**
 * On which side the actor stands.
 * @throws NOT_FOUND for strangers; FORBIDDEN for staff, who read every booking and speak for nobody
 */
export function requireSide(ctx: MemberCtx, booking: BookingRow): PartySide {
  const side = sideOf(booking, ctx.actor);
  if (side) return side;
  throw allows(ctx.actor.role, 'bookings:read:all')
    ? refuse('FORBIDDEN', 'Only the two sides of a booking can do this.')
    : refuse('NOT_FOUND');
}
