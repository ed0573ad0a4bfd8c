import { defineNotice } from '../../../platform/notice.ts';
import type { BookingParams } from './booking-params.ts';

/** A booking's page. */
export const toBooking = ({ bookingId }: { bookingId: string }): string => `/bookings/${bookingId}`;

/** The beginning of a booking, told to each of its sides with the name of the other. */
export const bookingNotices = {
  created: defineNotice<BookingParams & { feeText: string }>({
    name: 'booking_created',
    priority: 'high',
    mail: true,
    title: ({ otherName, title }) => `${title}: ${otherName} is booked`,
    body: ({ otherName, title, dateText, feeText, bookingNumber }) =>
      `Booking ${bookingNumber} with ${otherName} for ${title} on ${dateText} at ${feeText} has been created. The contract comes next.`,
    link: toBooking,
    action: 'Open the booking',
  }),
  confirmed: defineNotice<BookingParams>({
    name: 'booking_confirmed',
    priority: 'high',
    mail: true,
    title: ({ title }) => `${title} is confirmed`,
    body: ({ otherName, title, dateText, bookingNumber }) =>
      `Everything for ${title} with ${otherName} on ${dateText} is arranged (booking ${bookingNumber}).`,
    link: toBooking,
    action: 'Open the booking',
  }),
  started: defineNotice<BookingParams>({
    name: 'event_started',
    priority: 'normal',
    mail: false,
    title: ({ title }) => `${title} has begun`,
    body: ({ otherName, title }) =>
      `Have a good show. Once it is over, confirm ${title} with ${otherName}, so that the money can be released.`,
    link: toBooking,
    action: 'Open the booking',
  }),
};
