import type { BookingStatus } from '@backline/api-contract/bookings';
import type { CancelledBy } from '@backline/api-contract/cancellations';
import type { Ctx } from '../../../platform/context.ts';
import { publish } from '../../../platform/events/event.ts';
import { defineTransitions, transition } from '../../../platform/transitions/transition.ts';
import { type BookingAction, bookingMachine } from './booking.machine.ts';
import { bookingAudience, hostAudience } from './booking-audience.ts';
import { bookingAudit } from './bookings.audit.ts';
import { bookingCancelled } from './bookings.events.ts';
import { type BookingChanges, type BookingRow, writeBookingState } from './bookings.store.ts';

export const bookingTransitions = defineTransitions<{
  row: BookingRow;
  state: BookingStatus;
  action: BookingAction;
  step: 'created';
  changes: BookingChanges;
}>({
  machine: bookingMachine,
  audit: bookingAudit,
  audited: ['status'],
  auditedFirst: ['bookingNumber', 'artistId', 'buyerId', 'eventDate', 'agreedFee', 'commissionBasisPoints'],
  stateOf: ({ status }) => status,
  write: (ctx, booking, status, changes) => writeBookingState(ctx.tx, booking, status, changes),
  audience: (_ctx, booking) => [bookingAudience(booking), ...hostAudience(booking)],
  async publish(ctx, { id }, action) {
    if (action === 'cancel') await publish(ctx, bookingCancelled, { bookingId: id });
  },
});

/**
 * Moves a booking by an action of its machine; what its new state keeps besides is filled in.
 * @param cancellation by whom and why, for `cancel` alone: a booking keeps it
 * @returns the booking as it is now
 * @throws IllegalTransitionError where the state does not allow the action; CONFLICT where somebody was faster
 */
export function moveBooking<A extends BookingAction>(
  ctx: Ctx,
  booking: BookingRow,
  action: A,
  ...[cancellation]: A extends 'cancel' ? [cancellation: { by: CancelledBy; reason: string }] : []
): Promise<BookingRow> {
  const changes = {
    ...(action === 'complete' ? { completedAt: ctx.now } : {}),
    ...(cancellation
      ? { cancelledAt: ctx.now, cancelledBy: cancellation.by, cancellationReason: cancellation.reason }
      : {}),
  };
  return transition(ctx, bookingTransitions, booking, action, changes);
}
