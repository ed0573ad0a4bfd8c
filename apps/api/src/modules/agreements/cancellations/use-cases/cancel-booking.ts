import { PARTY_SIDES } from '@backline/api-contract/bookings';
import type { Ctx } from '../../../../platform/context.ts';
import { type BookingRow, bookingParams, moveBooking, userOf } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { cancelOpenPayments } from '../../../money/payments/index.ts';
import { voidContract } from '../../contracts/index.ts';
import { cancellationNotices } from '../cancellations.notices.ts';

/**
 * What every cancellation does, whoever cancels: the booking is cancelled with its reason, its contract void, open
 * payments fall away, both are told. Refunds and trust by the policy come between these steps once members can cancel.
 * The caller holds standings and booking. See docs/rules/agreements.md#cancellation.
 */
export async function cancelBooking(ctx: Ctx, booking: BookingRow, reason: string): Promise<BookingRow> {
  const cancelled = await moveBooking(ctx, booking, 'cancel', reason);
  await voidContract(ctx, booking.id);
  await cancelOpenPayments(ctx, booking.id);
  for (const side of PARTY_SIDES) {
    await notify(ctx, userOf(booking, side), cancellationNotices.cancelled, {
      ...bookingParams(booking, side),
      reason,
    });
  }
  return cancelled;
}
