import type { Ctx } from '../../../../platform/context.ts';
import { type BookingRow, lockBooking } from '../../../bookings/bookings/index.ts';
import { lockStanding, recordTrustEvent } from '../../../foundation/trust/index.ts';
import { amendPayment } from '../payment.transitions.ts';
import { findPayment, isOpen, lockPayment, type PaymentRow } from '../payments.store.ts';

/**
 * Counts a balance that is still owed when its show begins as a late payment of the buyer, once. See
 * docs/rules/money.md#reminders-and-lateness and docs/rules/foundation.md#trust-points.
 */
export async function countLatePayment(ctx: Ctx, paymentId: string): Promise<void> {
  const found = await findPayment(ctx.tx, paymentId);
  if (!found?.payerId) return;
  // The lock order puts the standing before the booking.
  await lockStanding(ctx.tx, found.payerId);
  const booking = await lockBooking(ctx.tx, found.bookingId);
  const payment = await lockPayment(ctx.tx, paymentId);
  if (!payment || !isOpen(payment.status) || booking.status === 'cancelled') return;
  if (booking.startsAt > ctx.now) return;
  await countAsLate(ctx, payment, booking);
}

/** Takes the points off, once. The caller holds the payer's standing, the booking and the payment. */
export async function countAsLate(ctx: Ctx, payment: PaymentRow, booking: BookingRow): Promise<void> {
  if (payment.kind !== 'balance' || payment.payerId === null || payment.lateCountedAt !== null) return;
  await amendPayment(ctx, payment, 'count_late', { lateCountedAt: ctx.now });
  await recordTrustEvent(ctx, {
    userId: payment.payerId,
    type: 'payment_late',
    onceKey: `milestone:${payment.id}`,
    bookingId: booking.id,
    reason: `The ${payment.kind} for ${booking.title} was not paid when the show began`,
  });
}
