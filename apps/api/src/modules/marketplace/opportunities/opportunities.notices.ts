import { defineNotice } from '../../../platform/notice.ts';

/** A gig in somebody's house. `dateText` as in "Friday, 12 December 2026", `slotText` as in "22:00 to 02:00". */
interface HouseGig {
  opportunityId: string;
  title: string;
  dateText: string;
  slotText: string;
  organizerName: string;
}
interface HouseNight extends Omit<HouseGig, 'opportunityId'> {
  bookingId: string;
  artistName: string;
}
interface VenueWords {
  opportunityId: string;
  title: string;
  dateText: string;
  venueName: string;
  message: string | null;
}

const toGig = ({ opportunityId }: { opportunityId: string }): string => `/opportunities/${opportunityId}`;
const toNight = ({ bookingId }: { bookingId: string }): string => `/house/bookings/${bookingId}`;
const wrote = (message: string | null): string => (message ? ` The venue wrote: ${message}` : '');

export const opportunityNotices = {
  reopenable: defineNotice<{ opportunityId: string; title: string; dateText: string; artistName: string }>({
    name: 'slot_reopened',
    priority: 'high',
    mail: true,
    title: ({ title }) => `${title} needs an artist again`,
    body: ({ title, dateText, artistName }) =>
      `The booking of ${artistName} for ${title} on ${dateText} was cancelled. You can open the gig again with one click, and artists can apply.`,
    link: ({ opportunityId }) => `/opportunities/${opportunityId}`,
    action: 'Open the gig again',
  }),
  /** To the venue: somebody plans a night in its house, and waits for its yes. */
  hostAsked: defineNotice<HouseGig>({
    name: 'house_gig_asked',
    priority: 'high',
    mail: true,
    title: ({ organizerName, title }) => `${organizerName} asks about ${title}`,
    body: ({ organizerName, title, dateText, slotText }) =>
      `${organizerName} would like to put on ${title} in your house on ${dateText}, ${slotText}. It goes public only after your yes.`,
    link: toGig,
    action: 'Answer',
  }),
  /** To a venue that need not be asked: it may object. */
  hostTold: defineNotice<HouseGig>({
    name: 'house_gig_posted',
    priority: 'normal',
    mail: true,
    title: ({ organizerName }) => `${organizerName} posted a gig in your house`,
    body: ({ organizerName, title, dateText, slotText }) =>
      `${organizerName} looks for an artist for ${title} on ${dateText}, ${slotText}. If that cannot be in your house, object before an artist is booked.`,
    link: toGig,
    action: 'See the gig',
  }),
  hostChanged: defineNotice<HouseGig>({
    name: 'house_gig_changed',
    priority: 'normal',
    mail: true,
    title: ({ title }) => `${title} in your house was moved`,
    body: ({ organizerName, title, dateText, slotText }) =>
      `${organizerName} moved ${title}: it is now planned for ${dateText}, ${slotText}.`,
    link: toGig,
    action: 'See the gig',
  }),
  hostCancelled: defineNotice<HouseGig>({
    name: 'house_gig_cancelled',
    priority: 'normal',
    mail: true,
    title: ({ title }) => `${title} in your house was cancelled`,
    body: ({ organizerName, title, dateText }) =>
      `${organizerName} no longer plans ${title} in your house on ${dateText}.`,
    link: toGig,
    action: 'See the gig',
  }),
  hostBooked: defineNotice<HouseNight>({
    name: 'house_night_booked',
    priority: 'normal',
    mail: true,
    title: ({ artistName }) => `${artistName} plays in your house`,
    body: ({ organizerName, artistName, title, dateText, slotText }) =>
      `${organizerName} booked ${artistName} for ${title} on ${dateText}, ${slotText}.`,
    link: toNight,
    action: 'See the night',
  }),
  hostNightCancelled: defineNotice<HouseNight>({
    name: 'house_night_cancelled',
    priority: 'high',
    mail: true,
    title: ({ artistName, title }) => `${title}: ${artistName} will not play`,
    body: ({ organizerName, artistName, title, dateText, slotText }) =>
      `The booking of ${artistName} by ${organizerName} for ${title} in your house on ${dateText}, ${slotText}, was cancelled.`,
    link: toNight,
    action: 'See the night',
  }),
  /** To the buyer: what the venue said. */
  venueAgreed: defineNotice<VenueWords & { isPublic: boolean }>({
    name: 'venue_agreed',
    priority: 'high',
    mail: true,
    title: ({ venueName, title }) => `${venueName} says yes to ${title}`,
    body: ({ venueName, title, dateText, message, isPublic }) =>
      `${venueName} agrees to ${title} on ${dateText}.${isPublic ? ' Artists can apply now.' : ' You can open the gig again.'}${wrote(message)}`,
    link: toGig,
    action: 'Open the gig',
  }),
  venueObjected: defineNotice<VenueWords>({
    name: 'venue_objected',
    priority: 'high',
    mail: true,
    title: ({ venueName, title }) => `${venueName} objects to ${title}`,
    body: ({ venueName, title, dateText, message }) =>
      `${title} cannot be at ${venueName} on ${dateText}, so the gig is closed and applications to it have ended.${wrote(message)}`,
    link: toGig,
    action: 'Open the gig',
  }),
};
