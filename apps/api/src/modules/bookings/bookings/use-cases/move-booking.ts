import { audit } from '../../../../platform/audit.ts';
import type { Ctx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { publishStale } from '../../../../platform/realtime/publish.ts';
import { type BookingAction, bookingMachine } from '../booking.machine.ts';
import { partiesOf } from '../bookings.policy.ts';
import { type BookingRow, insertHistory, updateBooking } from '../bookings.store.ts';

/**
 * The one owner of a booking's state: asks the machine, changes the row if it still is where the caller saw it, and
 * leaves history, audit and word to both sides' pages.
 * @param reason kept with a cancellation
 * @returns the booking as it is now
 * @throws IllegalTransitionError where the state does not allow the action; CONFLICT where somebody was faster
 */
export async function moveBooking(
  ctx: Ctx,
  booking: BookingRow,
  action: BookingAction,
  reason: string | null = null,
): Promise<BookingRow> {
  const status = bookingMachine.next(booking.status, action);
  const moved = await updateBooking(ctx.tx, booking, {
    status,
    ...(status === 'completed' ? { completedAt: ctx.now } : {}),
    ...(status === 'cancelled' ? { cancelledAt: ctx.now, cancellationReason: reason } : {}),
  });
  if (!moved) throw refuse('CONFLICT');
  await insertHistory(ctx.tx, {
    bookingId: booking.id,
    fromStatus: booking.status,
    toStatus: status,
    action,
    actorId: ctx.actor?.id ?? null,
    occurredAt: ctx.now,
  });
  await audit(ctx, {
    action: `booking.${action}`,
    recordType: 'booking',
    recordId: booking.id,
    before: { status: booking.status },
    after: { status, ...(reason ? { reason } : {}) },
  });
  await publishStale(ctx.tx, partiesOf(booking), ['Booking']);
  return moved;
}
