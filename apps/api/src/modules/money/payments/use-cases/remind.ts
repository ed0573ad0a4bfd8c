import type { Ctx } from '../../../../platform/context.ts';
import { type BookingRow, lockBooking } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { noticeAt } from '../notice.ts';
import { dueText, milestoneParams } from '../payment-params.ts';
import { paymentNotices } from '../payments.notices.ts';
import { findPayment, insertNotice, isOpen, lockPayment, type PaymentRow } from '../payments.store.ts';

/**
 * Tells the payer that a milestone is due tomorrow, today, or overdue: each once. An overdue balance warns both sides.
 * See docs/rules/money.md#reminders-and-lateness.
 */
export async function remind(ctx: Ctx, paymentId: string): Promise<void> {
  const found = await findPayment(ctx.tx, paymentId);
  if (!found) return;
  const booking = await lockBooking(ctx.tx, found.bookingId);
  const payment = await lockPayment(ctx.tx, paymentId);
  if (!payment || payment.dueAt === null || !isOpen(payment.status)) return;
  const { dueAt, createdAt } = payment;
  const notice = noticeAt({ dueAt, createdAt, timezone: booking.timezone }, ctx.now);
  if (notice === null || !(await insertNotice(ctx.tx, { paymentId, notice, sentAt: ctx.now }))) return;
  if (notice === 'overdue') return notifyOverdue(ctx, payment, booking);
  const words = { ...milestoneParams(payment, booking), dueText: dueText(payment, booking) };
  await notify(ctx, booking.buyerId, paymentNotices.due, words);
}

const DEPOSIT_CONSEQUENCE =
  'A booking whose first payment is a day overdue, or missing three hours before the slot, is cancelled.';
const BUYER_CONSEQUENCE =
  'If it is still open when the show begins, it counts as a late payment in your trust score.';
const ARTIST_CONSEQUENCE = 'We have reminded the buyer. You may want to speak with them before the show.';

async function notifyOverdue(ctx: Ctx, payment: PaymentRow, booking: BookingRow): Promise<void> {
  const words = { ...milestoneParams(payment, booking), dueText: dueText(payment, booking) };
  const isDeposit = payment.kind === 'deposit';
  const consequence = isDeposit ? DEPOSIT_CONSEQUENCE : BUYER_CONSEQUENCE;
  await notify(ctx, booking.buyerId, paymentNotices.overdue, { ...words, consequence });
  if (isDeposit) return;
  await notify(ctx, booking.artistId, paymentNotices.overdue, { ...words, consequence: ARTIST_CONSEQUENCE });
}
