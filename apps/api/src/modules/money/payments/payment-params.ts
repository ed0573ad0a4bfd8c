import { formatMoney, paise } from '@backline/kernel';
import { type BookingRow, messageTime } from '../../bookings/bookings/index.ts';
import type { PaymentRow } from './payments.store.ts';
import { isFullFee } from './schedule.ts';

const amountText = (payment: Pick<PaymentRow, 'amount' | 'currency'>): string =>
  formatMoney(paise(payment.amount), payment.currency, { trim: true });

/** What messages say of a milestone. */
export function milestoneParams(payment: PaymentRow, booking: Pick<BookingRow, 'title' | 'agreedFee'>) {
  return {
    paymentId: payment.id,
    bookingId: payment.bookingId,
    title: booking.title,
    kindText: isFullFee(payment, booking.agreedFee) ? 'full fee' : payment.kind,
    amountText: amountText(payment),
  };
}

export function dueText(payment: PaymentRow, booking: Pick<BookingRow, 'timezone'>): string {
  return payment.dueAt ? messageTime(payment.dueAt, booking.timezone) : 'now';
}

/** What messages say of money on its way to the artist. */
export function payoutParams(payment: PaymentRow, booking: Pick<BookingRow, 'title'>) {
  return { bookingId: payment.bookingId, title: booking.title, amountText: amountText(payment) };
}
