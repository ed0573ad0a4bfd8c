import { PARTY_SIDES } from '@backline/api-contract/bookings';
import type { Ctx } from '../../../../platform/context.ts';
import { type BookingRow, bookingParams, moveBooking, userOf } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { recordTrustEvent } from '../../../foundation/trust/index.ts';
import { cancelOpenPayments, settleEscrow } from '../../../money/payments/index.ts';
import { voidContract } from '../../contracts/index.ts';
import { cancellationParams } from '../cancellation-params.ts';
import type { CancellationTerms } from '../cancellation-terms.ts';
import { cancellationNotices } from '../cancellations.notices.ts';
import { insertCancellation } from '../cancellations.store.ts';

/**
 * What every cancellation does, whoever cancels, in one transaction: the booking is cancelled with the record of its
 * terms, its contract void, open payments fall away, what is held is settled, the canceller's trust moves, both are
 * told. The caller holds standings and booking. See docs/rules/agreements.md#cancellation.
 */
export async function cancelBooking(
  ctx: Ctx,
  booking: BookingRow,
  how: { terms: CancellationTerms; reason: string },
): Promise<BookingRow> {
  const { terms, reason } = how;
  const cancelled = await moveBooking(ctx, booking, 'cancel', { by: terms.cancelledBy, reason });
  await insertCancellation(ctx, booking.id, how);
  await voidContract(ctx, booking.id);
  await cancelOpenPayments(ctx, booking.id);
  await moveTrust(ctx, booking, terms);
  for (const side of PARTY_SIDES) {
    await notify(ctx, userOf(booking, side), cancellationNotices.cancelled, {
      ...bookingParams(booking, side),
      ...cancellationParams(terms, reason, side),
    });
  }
  await settleEscrow(ctx, cancelled, {
    refund: terms.organizerRefund,
    rest: terms.platformRetains > 0 ? 'platform' : 'artist_in_full',
    why: `${booking.bookingNumber} was cancelled`,
  });
  return cancelled;
}

async function moveTrust(ctx: Ctx, booking: BookingRow, terms: CancellationTerms): Promise<void> {
  const { trustEvent, cancelledBy, daysBefore } = terms;
  if (!trustEvent) return;
  await recordTrustEvent(ctx, {
    userId: userOf(booking, cancelledBy === 'artist' ? 'artist' : 'buyer'),
    type: trustEvent,
    onceKey: `cancelled:${booking.id}`,
    bookingId: booking.id,
    reason: `You cancelled ${booking.title} ${daysBefore} days before the event`,
  });
}
