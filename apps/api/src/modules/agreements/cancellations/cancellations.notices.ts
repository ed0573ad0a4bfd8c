import { defineNotice } from '../../../platform/notice.ts';
import { type BookingParams, toBooking } from '../../bookings/bookings/index.ts';

/** A booking that will not be played. */
export const cancellationNotices = {
  cancelled: defineNotice<BookingParams & { byText: string; reason: string; moneyText: string }>({
    name: 'booking_cancelled',
    priority: 'high',
    mail: true,
    title: ({ title }) => `${title} is cancelled`,
    body: ({ otherName, title, dateText, bookingNumber, byText, reason, moneyText }) =>
      `Booking ${bookingNumber} with ${otherName} for ${title} on ${dateText} was cancelled by ${byText}: ${reason} ${moneyText}`,
    link: toBooking,
    action: 'Open the booking',
  }),
};
