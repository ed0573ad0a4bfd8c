import { defineNotice } from '../../../platform/notice.ts';
import { toBooking } from '../../bookings/bookings/index.ts';

/** `kindText` is "deposit", "balance" or "full fee"; amounts and due times come as finished text. */
interface Milestone {
  paymentId: string;
  bookingId: string;
  title: string;
  kindText: string;
  amountText: string;
}
interface Payout {
  bookingId: string;
  title: string;
  amountText: string;
}

const toPayments = (): string => '/payments';
const toEarnings = (): string => '/earnings';

/** Money in and out. Due and received go by mail; the rest follows where somebody has to act. */
export const paymentNotices = {
  due: defineNotice<Milestone & { dueText: string }>({
    name: 'payment_due',
    priority: 'high',
    mail: true,
    title: ({ kindText, title }) => `Payment due: ${kindText} for ${title}`,
    body: ({ kindText, title, amountText, dueText }) =>
      `The ${kindText} of ${amountText} for ${title} is due by ${dueText}. It is held in escrow until the show has taken place.`,
    link: toPayments,
    action: 'Pay now',
  }),
  received: defineNotice<Milestone & { otherName: string }>({
    name: 'payment_received',
    priority: 'normal',
    mail: true,
    title: ({ kindText, title }) => `Payment received: ${kindText} for ${title}`,
    body: ({ kindText, title, amountText, otherName }) =>
      `The ${kindText} of ${amountText} for ${title} with ${otherName} has arrived and is held in escrow.`,
    link: toBooking,
    action: 'Open the booking',
  }),
  failed: defineNotice<Milestone & { reason: string }>({
    name: 'payment_failed',
    priority: 'high',
    mail: true,
    title: ({ kindText, title }) => `Payment failed: ${kindText} for ${title}`,
    body: ({ kindText, title, amountText, reason }) =>
      `The ${kindText} of ${amountText} for ${title} did not go through: ${reason} You have not been charged; please try again.`,
    link: toPayments,
    action: 'Try again',
  }),
  overdue: defineNotice<Milestone & { dueText: string; consequence: string }>({
    name: 'payment_overdue',
    priority: 'high',
    mail: true,
    title: ({ kindText, title }) => `Overdue: ${kindText} for ${title}`,
    body: ({ kindText, title, amountText, dueText, consequence }) =>
      `The ${kindText} of ${amountText} for ${title} was due by ${dueText} and has not arrived. ${consequence}`,
    link: toBooking,
    action: 'Open the booking',
  }),
  payoutSent: defineNotice<Payout & { referenceText: string }>({
    name: 'payout_sent',
    priority: 'normal',
    mail: true,
    title: ({ amountText }) => `${amountText} is on its way to you`,
    body: ({ title, amountText, referenceText }) =>
      `Your payout of ${amountText} for ${title} was sent to your bank account (reference ${referenceText}).`,
    link: toEarnings,
    action: 'See your earnings',
  }),
  refundSent: defineNotice<Payout & { referenceText: string }>({
    name: 'refund_sent',
    priority: 'normal',
    mail: true,
    title: ({ amountText }) => `${amountText} is on its way back to you`,
    body: ({ title, amountText, referenceText }) =>
      `Your refund of ${amountText} for ${title} was sent to where you paid from (reference ${referenceText}). Banks take up to a week.`,
    link: toPayments,
    action: 'See your payments',
  }),
  movedOutside: defineNotice<{ amountText: string; bookingNumber: string; whatText: string }>({
    name: 'money_moved_outside',
    priority: 'high',
    mail: true,
    title: ({ whatText, amountText }) => `${whatText}: ${amountText}`,
    body: ({ whatText, amountText, bookingNumber }) =>
      `${whatText}: ${amountText} of booking ${bookingNumber}. Nothing of that booking is released until you have settled it.`,
    link: () => '/admin/alerts',
    action: 'Settle it',
  }),
  payoutWaiting: defineNotice<Payout & { waitingFor: string }>({
    name: 'payout_waiting',
    priority: 'high',
    mail: true,
    title: ({ title }) => `Your payout for ${title} is waiting`,
    body: ({ title, amountText, waitingFor }) =>
      `${amountText} for ${title} is ready to be paid out, but we cannot send it yet: ${waitingFor}`,
    link: () => '/profile',
    action: 'Look at your bank details',
  }),
};
