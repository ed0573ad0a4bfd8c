import { z } from 'zod';
import { APPLICATION_STATUSES, APPLICATION_TERMS } from './applications.enums.ts';
import { BOOKING_STATUSES } from './bookings.enums.ts';
import { policyShownSchema } from './cancellations.ts';
import { matchPartsSchema, matchScoreSchema } from './opportunities.ts';
import {
  amountSchema,
  currencySchema,
  idSchema,
  instantSchema,
  localDateSchema,
  localTimeSchema,
  pageQuery,
  positiveAmountSchema,
  text,
} from './primitives.ts';
import { artistCardSchema } from './profiles.ts';
import { PREFERRED_SLOTS, SLOT_TYPES } from './reference.ts';

export * from './applications.enums.ts';

/** Paise. The gateway moves no less than one rupee at a time, and the deposit is 30% of the fee. */
const LOWEST_FEE = 10_00;

export const applyBodySchema = z.strictObject({
  opportunityId: idSchema,
  proposedFee: amountSchema.refine((fee) => fee >= LOWEST_FEE, 'Ask for at least ₹10.'),
  willingToNegotiate: z.boolean().default(true),
  personalMessage: text(500).optional(),
  preferredSlotTime: z.enum(PREFERRED_SLOTS, 'Choose opening, mid, closing, headliner or any.').optional(),
  /** The artist means what is unusual: a fee above twice the budget, another slot than the gig's. Refused by name without. */
  confirmUnusual: z.boolean().default(false),
});
/** `counter` belongs to the negotiation, which is not open yet: it is refused by name. */
export const respondToApplicationBodySchema = z.strictObject({
  action: z.enum(['accept', 'decline', 'shortlist'], {
    error: ({ input }) =>
      input === 'counter'
        ? 'A counter is not possible yet: accept, decline or shortlist.'
        : 'Choose accept, decline or shortlist.',
  }),
  message: text(1000).optional(),
  /** The cancellation policy that the buyer was shown before accepting: refused where the booking would be under another. */
  policy: policyShownSchema.optional(),
});

const termValue = z.union([z.string(), z.number(), z.boolean()]).nullable();

/** The artist confirms the terms that were shown, by their version. */
export const confirmTermsBodySchema = z.strictObject({ version: z.string().max(64) });

const gig = z.object({
  id: idSchema,
  title: z.string(),
  eventDate: localDateSchema,
  slotStartTime: localTimeSchema,
  slotEndTime: localTimeSchema,
  timezone: z.string(),
  slotType: z.enum(SLOT_TYPES),
  budgetMin: amountSchema,
  budgetMax: amountSchema,
  status: z.string(),
  venueName: z.string(),
  city: z.string().nullable(),
});

export const applicationSchema = z.object({
  id: idSchema,
  status: z.enum(APPLICATION_STATUSES),
  opportunity: gig,
  proposedFee: positiveAmountSchema,
  /**
   * What the artist gets of it after commission: by the booking's rate where it is booked, else by the artist's standing now. For the artist
   * and for admins; null for the buyer.
   */
  netFee: amountSchema.nullable(),
  commissionBasisPoints: z.number().int().nullable(),
  currency: currencySchema,
  willingToNegotiate: z.boolean(),
  personalMessage: z.string().nullable(),
  preferredSlotTime: z.enum(PREFERRED_SLOTS).nullable(),
  /** Whether more is asked for than the gig's highest budget. */
  aboveBudget: z.boolean(),
  matchScore: matchScoreSchema,
  matchParts: matchPartsSchema,
  declineReason: z.string().nullable(),
  viewedAt: instantSchema.nullable(),
  respondedAt: instantSchema.nullable(),
  /** What the buyer wrote with the latest answer. */
  responseMessage: z.string().nullable(),
  /**
   * While it is open: what of the gig is no longer as it was when the artist applied or last confirmed, with the version to confirm. Until
   * then it cannot be accepted. Amounts are paise.
   */
  changedTerms: z
    .object({
      version: z.string(),
      changes: z.array(z.object({ term: z.enum(APPLICATION_TERMS), before: termValue, after: termValue })),
    })
    .nullable(),
  bookingId: idSchema.nullable(),
  /** Of the booking that came of it. */
  bookingStatus: z.enum(BOOKING_STATUSES).nullable(),
  expiresAt: instantSchema,
  createdAt: instantSchema,
  abilities: z.object({
    withdraw: z.boolean(),
    shortlist: z.boolean(),
    accept: z.boolean(),
    decline: z.boolean(),
    confirmTerms: z.boolean(),
  }),
});
export type Application = z.infer<typeof applicationSchema>;

/** An application as the buyer sees it: with the artist's card and standing. */
export const applicantSchema = applicationSchema.extend({
  artist: artistCardSchema,
  /** What the list is ordered by: the match, and up to 10 points for the standing. */
  relevance: z.number().int(),
});
export type Applicant = z.infer<typeof applicantSchema>;

export const applicationsQuerySchema = z.strictObject({
  ...pageQuery,
  status: z.enum(APPLICATION_STATUSES).optional(),
});
export const ownApplicationsSchema = z.object({ applications: z.array(applicationSchema) });
export const applicantsSchema = z.object({ applications: z.array(applicantSchema) });
