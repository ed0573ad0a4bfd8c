import { defineNotice } from '../../../platform/notice.ts';
import { type BookingParams, toBooking } from '../../bookings/bookings/index.ts';

/** `releaseText` says which money goes where: `₹50,000 is released to Meera`. */
export interface ReleaseParams extends BookingParams {
  releaseText: string;
  deadlineText: string;
}

/** Where a side confirms the show or objects: both stand there side by side. */
const toAnswer = ({ bookingId }: BookingParams): string => `/bookings/${bookingId}#after-the-show`;

/** From the confirmation of a show to its ratings. */
export const completionNotices = {
  requested: defineNotice<ReleaseParams>({
    name: 'completion_requested',
    priority: 'high',
    mail: true,
    title: ({ title }) => `Please confirm ${title}, or object`,
    body: ({ otherName, title, dateText, releaseText, deadlineText }) =>
      `${otherName} confirmed that ${title} on ${dateText} took place. Confirm it too, or report a problem by ${deadlineText}. If we hear nothing from you, ${releaseText} then.`,
    link: toAnswer,
    action: 'Confirm or object',
  }),
  reminder: defineNotice<ReleaseParams>({
    name: 'completion_reminder',
    priority: 'high',
    mail: true,
    title: ({ title }) => `Did ${title} take place?`,
    body: ({ otherName, title, dateText, releaseText, deadlineText }) =>
      `You have not yet confirmed ${title} with ${otherName} on ${dateText}. Confirm it, or report a problem by ${deadlineText}. Without an objection ${releaseText} then.`,
    link: toAnswer,
    action: 'Confirm or object',
  }),
  completed: defineNotice<BookingParams>({
    name: 'booking_completed',
    priority: 'normal',
    mail: false,
    title: ({ title }) => `${title} is completed`,
    body: ({ otherName, title, dateText }) =>
      `${title} with ${otherName} on ${dateText} is completed. If you have not yet, say how it was: ratings stay hidden until both sides have rated or 14 days have passed.`,
    link: toBooking,
    action: 'Rate the show',
  }),
  ratingReceived: defineNotice<BookingParams>({
    name: 'rating_received',
    priority: 'normal',
    mail: false,
    title: ({ otherName }) => `${otherName} rated you`,
    body: ({ otherName, title }) =>
      `${otherName} left a rating for ${title}. You see it once you have rated too, or after 14 days.`,
    link: toBooking,
    action: 'Open the booking',
  }),
  ratingRevealed: defineNotice<BookingParams & { ratingText: string }>({
    name: 'rating_revealed',
    priority: 'normal',
    mail: false,
    title: ({ otherName, ratingText }) => `${otherName} gave you ${ratingText}`,
    body: ({ title, ratingText }) =>
      `The rating for ${title} is open now: ${ratingText}. From now on it counts in your average and in your trust score.`,
    link: toBooking,
    action: 'Read the rating',
  }),
};
