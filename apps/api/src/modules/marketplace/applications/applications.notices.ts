import { defineNotice } from '../../../platform/notice.ts';
import { toBooking } from '../../bookings/bookings/index.ts';

/** The gig that an application is for. `dateText` as in "Friday, 12 December 2026". */
interface Gig {
  opportunityTitle: string;
  dateText: string;
}

/** The buyer's own words, where there are some. */
const wrote = (message: string | null): string => (message ? ` The buyer wrote: ${message}` : '');
const toOwnApplications = (): string => '/applications';
const toApplicants = ({ opportunityId }: { opportunityId: string }): string =>
  `/opportunities/${opportunityId}/applicants`;

/** Between an artist and a buyer before there is a booking. Only the outcome that matters most goes by mail. */
export const applicationNotices = {
  received: defineNotice<Gig & { opportunityId: string; artistName: string; feeText: string }>({
    name: 'application_received',
    priority: 'normal',
    mail: false,
    title: ({ artistName }) => `${artistName} applied`,
    body: ({ artistName, opportunityTitle, dateText, feeText }) =>
      `${artistName} would play ${opportunityTitle} on ${dateText} for ${feeText}.`,
    link: toApplicants,
    action: 'See the application',
  }),
  withdrawn: defineNotice<Gig & { opportunityId: string; artistName: string }>({
    name: 'application_withdrawn',
    priority: 'normal',
    mail: false,
    title: ({ artistName }) => `${artistName} withdrew`,
    body: ({ artistName, opportunityTitle, dateText }) =>
      `${artistName} is no longer available for ${opportunityTitle} on ${dateText}.`,
    link: toApplicants,
    action: 'See the applications',
  }),
  viewed: defineNotice<Gig & { buyerName: string }>({
    name: 'application_viewed',
    priority: 'normal',
    mail: false,
    title: () => 'Your application was opened',
    body: ({ buyerName, opportunityTitle, dateText }) =>
      `${buyerName} is looking at your application for ${opportunityTitle} on ${dateText}.`,
    link: toOwnApplications,
    action: 'See your applications',
  }),
  shortlisted: defineNotice<Gig & { buyerName: string; expiresText: string; message: string | null }>({
    name: 'application_shortlisted',
    priority: 'normal',
    mail: false,
    title: () => 'You are on the shortlist',
    body: ({ buyerName, opportunityTitle, dateText, expiresText, message }) =>
      `${buyerName} shortlisted you for ${opportunityTitle} on ${dateText} and will decide by ${expiresText}.${wrote(message)}`,
    link: toOwnApplications,
    action: 'See your applications',
  }),
  accepted: defineNotice<
    Gig & {
      bookingId: string;
      bookingNumber: string;
      buyerName: string;
      feeText: string;
      message: string | null;
    }
  >({
    name: 'application_accepted',
    priority: 'high',
    mail: true,
    title: ({ opportunityTitle }) => `You are booked: ${opportunityTitle}`,
    body: ({ buyerName, opportunityTitle, dateText, feeText, bookingNumber, message }) =>
      `${buyerName} accepted your application for ${opportunityTitle} on ${dateText} at ${feeText} (booking ${bookingNumber}). Sign the contract next to make it binding.${wrote(message)}`,
    link: toBooking,
    action: 'Open the booking',
  }),
  declined: defineNotice<Gig & { reason: string | null }>({
    name: 'application_declined',
    priority: 'normal',
    mail: false,
    title: () => 'Your application was declined',
    body: ({ opportunityTitle, dateText, reason }) =>
      `It did not work out for ${opportunityTitle} on ${dateText}.${wrote(reason)}`,
    link: toOwnApplications,
    action: 'See your applications',
  }),
  expired: defineNotice<Gig & { buyerName: string }>({
    name: 'application_expired',
    priority: 'normal',
    mail: false,
    title: () => 'Your application expired',
    body: ({ buyerName, opportunityTitle, dateText }) =>
      `${buyerName} did not answer in time about ${opportunityTitle} on ${dateText}. It no longer counts against your limit.`,
    link: () => '/gigs',
    action: 'Find other gigs',
  }),
  /** To the artists whose open applications fell away when another one was accepted. */
  gigFilled: defineNotice<Gig>({
    name: 'opportunity_filled',
    priority: 'normal',
    mail: false,
    title: ({ opportunityTitle }) => `${opportunityTitle} has been filled`,
    body: ({ opportunityTitle, dateText }) =>
      `Another artist plays ${opportunityTitle} on ${dateText}. Your application is closed and no longer counts against your limit.`,
    link: () => '/gigs',
    action: 'Find other gigs',
  }),
  termsChanged: defineNotice<Gig & { opportunityId: string; buyerName: string }>({
    name: 'application_terms_changed',
    priority: 'high',
    mail: true,
    title: ({ opportunityTitle }) => `Please confirm: ${opportunityTitle} has changed`,
    body: ({ buyerName, opportunityTitle, dateText }) =>
      `${buyerName} changed the terms of ${opportunityTitle} on ${dateText} after you applied. Confirm them, or withdraw: you cannot be booked before.`,
    link: ({ opportunityId }) => `/gigs/${opportunityId}`,
    action: 'See what changed',
  }),
  termsConfirmed: defineNotice<Gig & { opportunityId: string; artistName: string }>({
    name: 'application_terms_confirmed',
    priority: 'normal',
    mail: false,
    title: ({ artistName }) => `${artistName} confirmed the new terms`,
    body: ({ artistName, opportunityTitle, dateText }) =>
      `${artistName} would play ${opportunityTitle} on ${dateText} as it is now, and can be booked.`,
    link: toApplicants,
    action: 'See the application',
  }),
  /** To the artists whose applications ended because the venue cannot have that night. */
  gigClosedByVenue: defineNotice<Gig>({
    name: 'opportunity_closed_by_venue',
    priority: 'normal',
    mail: false,
    title: ({ opportunityTitle }) => `${opportunityTitle} will not take place as planned`,
    body: ({ opportunityTitle, dateText }) =>
      `The venue cannot host ${opportunityTitle} on ${dateText}. Your application is closed and no longer counts against your limit.`,
    link: () => '/gigs',
    action: 'Find other gigs',
  }),
  gigCancelled: defineNotice<Gig & { buyerName: string }>({
    name: 'opportunity_cancelled',
    priority: 'normal',
    mail: false,
    title: ({ opportunityTitle }) => `${opportunityTitle} was cancelled`,
    body: ({ buyerName, opportunityTitle, dateText }) =>
      `${buyerName} cancelled ${opportunityTitle} on ${dateText}. Your application is closed and no longer counts against your limit.`,
    link: () => '/gigs',
    action: 'Find other gigs',
  }),
};
