import { defineNotice } from '../../../platform/notice.ts';
import type { BookingParams } from '../../bookings/bookings/index.ts';

interface DisputeParams extends BookingParams {
  disputeId: string;
  reasonText: string;
}

const toDispute = ({ disputeId }: { disputeId: string }): string => `/disputes/${disputeId}`;

/** From a reported problem to its decision. */
export const disputeNotices = {
  raised: defineNotice<DisputeParams>({
    name: 'dispute_raised',
    priority: 'high',
    mail: true,
    title: ({ otherName, title }) => `${otherName} reported a problem with ${title}`,
    body: ({ otherName, title, dateText, reasonText }) =>
      `${otherName} reported a problem with ${title} on ${dateText}: ${reasonText}. No money is released until our team has decided. Please tell us your side of it.`,
    link: toDispute,
    action: 'Tell your side',
  }),
  toSettle: defineNotice<{ disputeId: string; title: string; bookingNumber: string; reasonText: string }>({
    name: 'dispute_to_settle',
    priority: 'high',
    mail: true,
    title: ({ bookingNumber }) => `A problem with booking ${bookingNumber} is to be settled`,
    body: ({ title, bookingNumber, reasonText }) =>
      `A problem with ${title} (booking ${bookingNumber}) was reported: ${reasonText}. Its money is frozen until you have decided.`,
    link: toDispute,
    action: 'Settle it',
  }),
  told: defineNotice<{ disputeId: string; title: string; otherName: string }>({
    name: 'dispute_message',
    priority: 'normal',
    mail: true,
    title: ({ otherName, title }) => `${otherName} wrote about the problem with ${title}`,
    body: ({ otherName, title }) => `${otherName} added something to the reported problem with ${title}.`,
    link: toDispute,
    action: 'Read it',
  }),
  resolved: defineNotice<DisputeParams & { outcomeText: string; notes: string }>({
    name: 'dispute_resolved',
    priority: 'high',
    mail: true,
    title: ({ title }) => `The problem with ${title} is decided`,
    body: ({ title, bookingNumber, outcomeText, notes }) =>
      `We decided about the reported problem with ${title} (booking ${bookingNumber}). ${outcomeText} Our reasons: ${notes}`,
    link: toDispute,
    action: 'Read the decision',
  }),
};

/** What each reason is called in messages. */
export const REASON_WORDS = {
  no_show: 'the other side did not come',
  late_or_short: 'the show was late, or shorter than agreed',
  not_as_agreed: 'something was not as agreed',
  venue_or_equipment: 'the venue or its equipment',
  conduct_or_safety: 'conduct or safety',
  other: 'something else',
} as const;
