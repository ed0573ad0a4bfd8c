import { declare, toBooking } from '../notification-type.ts';

/** The booking that a notification is about. `dateText` as in "Friday, 12 December 2026". */
interface Show {
  bookingId: string;
  bookingNumber: string;
  title: string;
  dateText: string;
}

/** The life of a booking, told to each of its sides with the name of the other. */
export const bookingTypes = {
  booking_created: declare<Show & { otherName: string; feeText: string }>({
    priority: 'high',
    mail: true,
    title: ({ otherName, title }) => `${title}: ${otherName} is booked`,
    body: ({ otherName, title, dateText, feeText, bookingNumber }) =>
      `Booking ${bookingNumber} with ${otherName} for ${title} on ${dateText} at ${feeText} is made. The contract comes next.`,
    link: toBooking,
    action: 'Open the booking',
  }),
  booking_confirmed: declare<Show & { otherName: string }>({
    priority: 'high',
    mail: true,
    title: ({ title }) => `${title} is confirmed`,
    body: ({ otherName, title, dateText, bookingNumber }) =>
      `Everything for ${title} with ${otherName} on ${dateText} is arranged (booking ${bookingNumber}).`,
    link: toBooking,
    action: 'Open the booking',
  }),
  event_started: declare<Show & { otherName: string }>({
    priority: 'normal',
    mail: false,
    title: ({ title }) => `${title} has begun`,
    body: ({ otherName, title }) =>
      `Have a good show. Once it is over, confirm ${title} with ${otherName}, so that the money can be released.`,
    link: toBooking,
    action: 'Open the booking',
  }),
  completion_requested: declare<Show & { otherName: string; deadlineText: string }>({
    priority: 'high',
    mail: true,
    title: ({ title }) => `Please confirm ${title}`,
    body: ({ otherName, title, dateText, deadlineText }) =>
      `${otherName} confirmed that ${title} on ${dateText} took place. Confirm it too, or object, by ${deadlineText}; without an objection it counts as completed then.`,
    link: toBooking,
    action: 'Confirm the show',
  }),
  completion_reminder: declare<Show & { otherName: string }>({
    priority: 'high',
    mail: true,
    title: ({ title }) => `Did ${title} take place?`,
    body: ({ otherName, title, dateText }) =>
      `You have not yet confirmed ${title} with ${otherName} on ${dateText}. The money is released once the show is confirmed.`,
    link: toBooking,
    action: 'Confirm the show',
  }),
  booking_completed: declare<Show & { otherName: string }>({
    priority: 'normal',
    mail: false,
    title: ({ title }) => `${title} is completed`,
    body: ({ otherName, title, dateText }) =>
      `${title} with ${otherName} on ${dateText} is completed. If you have not yet, say how it was: ratings stay hidden until both sides have rated or 14 days have passed.`,
    link: toBooking,
    action: 'Rate the show',
  }),
  rating_received: declare<Show & { otherName: string }>({
    priority: 'normal',
    mail: false,
    title: ({ otherName }) => `${otherName} rated you`,
    body: ({ otherName, title }) =>
      `${otherName} left a rating for ${title}. You see it once you have rated too, or after 14 days.`,
    link: toBooking,
    action: 'Open the booking',
  }),
  rating_revealed: declare<Show & { otherName: string; ratingText: string }>({
    priority: 'normal',
    mail: false,
    title: ({ otherName, ratingText }) => `${otherName} gave you ${ratingText}`,
    body: ({ title, ratingText }) =>
      `The rating for ${title} is open now: ${ratingText}. From now on it counts in your average and in your trust score.`,
    link: toBooking,
    action: 'Read the rating',
  }),
  booking_cancelled: declare<Show & { otherName: string; reason: string }>({
    priority: 'high',
    mail: true,
    title: ({ title }) => `${title} is cancelled`,
    body: ({ otherName, title, dateText, bookingNumber, reason }) =>
      `Booking ${bookingNumber} with ${otherName} for ${title} on ${dateText} is cancelled: ${reason}`,
    link: toBooking,
    action: 'Open the booking',
  }),
} as const;
