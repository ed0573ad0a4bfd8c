import { z } from 'zod';
import { matchParts, matchScore } from './opportunities.ts';
import {
  amount,
  currency,
  id,
  instant,
  localDate,
  localTime,
  pageQuery,
  positiveAmount,
  text,
} from './primitives.ts';
import { artistCard } from './profiles.ts';
import { SLOT_TYPES } from './reference.ts';

export const APPLICATION_STATUSES = [
  'pending',
  'viewed',
  'shortlisted',
  'counter_offered',
  'accepted',
  'declined',
  'withdrawn',
  'expired',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** Paise. The gateway moves no less than one rupee at a time, and the deposit is 30% of the fee. */
const LOWEST_FEE = 10_00;

export const applyBody = z.strictObject({
  opportunityId: id,
  proposedFee: amount.refine((fee) => fee >= LOWEST_FEE, 'Ask for at least ₹10.'),
  willingToNegotiate: z.boolean().default(true),
  personalMessage: text(500).optional(),
  preferredSlotTime: localTime.optional(),
});
/** `counter` belongs to the negotiation, which is not open yet: it is refused by name. */
export const respondToApplicationBody = z.strictObject({
  action: z.enum(['accept', 'decline', 'shortlist'], {
    error: ({ input }) =>
      input === 'counter'
        ? 'A counter is not possible yet: accept, decline or shortlist.'
        : 'Choose accept, decline or shortlist.',
  }),
  message: text(1000).optional(),
});

const gig = z.object({
  id,
  title: z.string(),
  eventDate: localDate,
  slotStartTime: localTime,
  slotEndTime: localTime,
  slotType: z.enum(SLOT_TYPES),
  status: z.string(),
  venueName: z.string(),
  city: z.string().nullable(),
});

export const application = z.object({
  id,
  status: z.enum(APPLICATION_STATUSES),
  opportunity: gig,
  proposedFee: positiveAmount,
  currency,
  willingToNegotiate: z.boolean(),
  personalMessage: z.string().nullable(),
  preferredSlotTime: localTime.nullable(),
  matchScore,
  matchParts,
  declineReason: z.string().nullable(),
  bookingId: id.nullable(),
  expiresAt: instant,
  createdAt: instant,
  abilities: z.object({
    withdraw: z.boolean(),
    shortlist: z.boolean(),
    accept: z.boolean(),
    decline: z.boolean(),
  }),
});
export type Application = z.infer<typeof application>;

/** An application as the buyer sees it: with the artist's card and standing. */
export const applicant = application.extend({ artist: artistCard });
export type Applicant = z.infer<typeof applicant>;

export const applicationsQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(APPLICATION_STATUSES).optional(),
});
export const ownApplications = z.object({ applications: z.array(application) });
export const applicants = z.object({ applications: z.array(applicant) });
