import { declare, toApplicants, toBooking, toOwnApplications } from '../notification-type.ts';

/** The gig that an application is for. `dateText` as in "Friday, 12 December 2026". */
interface Gig {
  opportunityTitle: string;
  dateText: string;
}

/** Between an artist and a buyer before there is a booking. Only the outcome that matters most goes by mail (spec 08). */
export const applicationTypes = {
  application_received: declare<Gig & { opportunityId: string; artistName: string; feeText: string }>({
    priority: 'normal',
    mail: false,
    title: ({ artistName }) => `${artistName} applied`,
    body: ({ artistName, opportunityTitle, dateText, feeText }) =>
      `${artistName} would play ${opportunityTitle} on ${dateText} for ${feeText}.`,
    link: toApplicants,
    action: 'See the application',
  }),
  application_withdrawn: declare<Gig & { opportunityId: string; artistName: string }>({
    priority: 'normal',
    mail: false,
    title: ({ artistName }) => `${artistName} withdrew`,
    body: ({ artistName, opportunityTitle, dateText }) =>
      `${artistName} is no longer available for ${opportunityTitle} on ${dateText}.`,
    link: toApplicants,
    action: 'See the applications',
  }),
  application_viewed: declare<Gig & { buyerName: string }>({
    priority: 'normal',
    mail: false,
    title: () => 'Your application was opened',
    body: ({ buyerName, opportunityTitle, dateText }) =>
      `${buyerName} is looking at your application for ${opportunityTitle} on ${dateText}.`,
    link: toOwnApplications,
    action: 'See your applications',
  }),
  application_shortlisted: declare<Gig & { buyerName: string; expiresText: string }>({
    priority: 'normal',
    mail: false,
    title: () => 'You are on the shortlist',
    body: ({ buyerName, opportunityTitle, dateText, expiresText }) =>
      `${buyerName} shortlisted you for ${opportunityTitle} on ${dateText} and will decide by ${expiresText}.`,
    link: toOwnApplications,
    action: 'See your applications',
  }),
  application_accepted: declare<
    Gig & { bookingId: string; bookingNumber: string; buyerName: string; feeText: string }
  >({
    priority: 'high',
    mail: true,
    title: ({ opportunityTitle }) => `You are booked: ${opportunityTitle}`,
    body: ({ buyerName, opportunityTitle, dateText, feeText, bookingNumber }) =>
      `${buyerName} accepted your application for ${opportunityTitle} on ${dateText} at ${feeText} (booking ${bookingNumber}). Sign the contract next to make it binding.`,
    link: toBooking,
    action: 'Open the booking',
  }),
  application_declined: declare<Gig & { reason: string | null }>({
    priority: 'normal',
    mail: false,
    title: () => 'Your application was declined',
    body: ({ opportunityTitle, dateText, reason }) =>
      `It did not work out for ${opportunityTitle} on ${dateText}.${reason ? ` The buyer wrote: ${reason}` : ''}`,
    link: toOwnApplications,
    action: 'See your applications',
  }),
  application_expired: declare<Gig & { buyerName: string }>({
    priority: 'normal',
    mail: false,
    title: () => 'Your application expired',
    body: ({ buyerName, opportunityTitle, dateText }) =>
      `${buyerName} did not answer in time about ${opportunityTitle} on ${dateText}. The place counts no longer against your limit.`,
    link: () => '/gigs',
    action: 'Find other gigs',
  }),
  /** To the artists whose open applications fell away when another one was accepted. */
  opportunity_filled: declare<Gig>({
    priority: 'normal',
    mail: false,
    title: ({ opportunityTitle }) => `${opportunityTitle} has been filled`,
    body: ({ opportunityTitle, dateText }) =>
      `Another artist plays ${opportunityTitle} on ${dateText}. Your application is closed and counts no longer against your limit.`,
    link: () => '/gigs',
    action: 'Find other gigs',
  }),
  opportunity_cancelled: declare<Gig & { buyerName: string }>({
    priority: 'normal',
    mail: false,
    title: ({ opportunityTitle }) => `${opportunityTitle} was cancelled`,
    body: ({ buyerName, opportunityTitle, dateText }) =>
      `${buyerName} took ${opportunityTitle} on ${dateText} back. Your application is closed and counts no longer against your limit.`,
    link: () => '/gigs',
    action: 'Find other gigs',
  }),
} as const;
