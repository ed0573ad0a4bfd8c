import { z } from 'zod';
import { APPLICATION_STATUSES } from './applications.enums.ts';
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
import { SLOT_TYPES } from './reference.ts';

export * from './applications.enums.ts';

/** Paise. The gateway moves no less than one rupee at a time, and the deposit is 30% of the fee. */
const LOWEST_FEE = 10_00;

export const applyBodySchema = z.strictObject({
  opportunityId: idSchema,
  proposedFee: amountSchema.refine((fee) => fee >= LOWEST_FEE, 'Ask for at least ₹10.'),
  willingToNegotiate: z.boolean().default(true),
  personalMessage: text(500).optional(),
  preferredSlotTime: localTimeSchema.optional(),
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
});

const gig = z.object({
  id: idSchema,
  title: z.string(),
  eventDate: localDateSchema,
  slotStartTime: localTimeSchema,
  slotEndTime: localTimeSchema,
  slotType: z.enum(SLOT_TYPES),
  status: z.string(),
  venueName: z.string(),
  city: z.string().nullable(),
});

export const applicationSchema = z.object({
  id: idSchema,
  status: z.enum(APPLICATION_STATUSES),
  opportunity: gig,
  proposedFee: positiveAmountSchema,
  currency: currencySchema,
  willingToNegotiate: z.boolean(),
  personalMessage: z.string().nullable(),
  preferredSlotTime: localTimeSchema.nullable(),
  matchScore: matchScoreSchema,
  matchParts: matchPartsSchema,
  declineReason: z.string().nullable(),
  bookingId: idSchema.nullable(),
  expiresAt: instantSchema,
  createdAt: instantSchema,
  abilities: z.object({
    withdraw: z.boolean(),
    shortlist: z.boolean(),
    accept: z.boolean(),
    decline: z.boolean(),
  }),
});
export type Application = z.infer<typeof applicationSchema>;

/** An application as the buyer sees it: with the artist's card and standing. */
export const applicantSchema = applicationSchema.extend({ artist: artistCardSchema });
export type Applicant = z.infer<typeof applicantSchema>;

export const applicationsQuerySchema = z.strictObject({
  ...pageQuery,
  status: z.enum(APPLICATION_STATUSES).optional(),
});
export const ownApplicationsSchema = z.object({ applications: z.array(applicationSchema) });
export const applicantsSchema = z.object({ applications: z.array(applicantSchema) });
