import { z } from 'zod';
import { PARTY_SIDES } from './bookings.enums.ts';
import { DISPUTE_REASONS, DISPUTE_STATES } from './disputes.enums.ts';
import { amountSchema, idSchema, instantSchema, localDateSchema, pageQuery, text } from './primitives.ts';

export * from './disputes.enums.ts';

const LONGEST_STORY = 4000;

export const raiseDisputeBodySchema = z.strictObject({
  reason: z.enum(DISPUTE_REASONS, { error: 'Choose what went wrong.' }),
  description: text(LONGEST_STORY),
});
export const disputeMessageBodySchema = z.strictObject({ text: text(LONGEST_STORY) });

const percentage = z
  .number({ error: 'Give a whole percentage from 0 to 100.' })
  .int('Give a whole percentage.')
  .min(0, 'At least 0.')
  .max(100, 'At most 100.');
export const resolveDisputeBodySchema = z.strictObject({
  resolution: z.strictObject({
    favoredParty: z.enum(PARTY_SIDES, { error: 'Choose the side that is favoured.' }),
    refundPercentage: percentage,
  }),
  notes: text(2000),
  /** What the preview said is held: where that has changed since, nothing is settled. */
  held: amountSchema.optional(),
});
export const resolveDisputeParamsSchema = z.object({ bookingId: idSchema });
export const disputePreviewQuerySchema = z.strictObject({
  refundPercentage: z.coerce.number().int().min(0).max(100),
});

/** What becomes of the money that is held. */
export const disputePreviewSchema = z.object({
  held: amountSchema,
  refund: amountSchema,
  toArtist: amountSchema,
  commission: amountSchema,
  /** What the buyer still owed and need not pay any more. */
  fallsAway: amountSchema,
  /** What the booking becomes. */
  outcome: z.enum(['completed', 'cancelled']),
});
export type DisputePreview = z.infer<typeof disputePreviewSchema>;

const resolution = z.object({
  favoredParty: z.enum(PARTY_SIDES),
  refundPercentage: z.number().int(),
  notes: z.string(),
  refundAmount: amountSchema,
  resolvedAt: instantSchema,
});

/** What the page of a booking says of its dispute. */
export const bookingDisputeSchema = z.object({
  id: idSchema,
  reason: z.enum(DISPUTE_REASONS),
  raisedBy: z.enum(PARTY_SIDES),
  raisedAt: instantSchema,
  resolution: resolution.nullable(),
});
export type BookingDispute = z.infer<typeof bookingDisputeSchema>;

export const disputeSchema = bookingDisputeSchema.extend({
  bookingId: idSchema,
  bookingNumber: z.string(),
  title: z.string(),
  eventDate: localDateSchema,
  artistName: z.string(),
  buyerName: z.string(),
  /** What is in escrow for the booking now. */
  held: amountSchema,
});
export type Dispute = z.infer<typeof disputeSchema>;

export const disputeDetailSchema = disputeSchema.extend({
  description: z.string(),
  messages: z.array(
    z.object({
      id: idSchema,
      /** Null for staff. */
      side: z.enum(PARTY_SIDES).nullable(),
      authorName: z.string(),
      text: z.string(),
      createdAt: instantSchema,
    }),
  ),
  /** Money of the booking has moved outside of the platform: its alert has to be settled before the dispute. */
  frozen: z.boolean(),
  abilities: z.object({ write: z.boolean(), resolve: z.boolean() }),
});
export type DisputeDetail = z.infer<typeof disputeDetailSchema>;

export const disputesQuerySchema = z.strictObject({ ...pageQuery, state: z.enum(DISPUTE_STATES).optional() });
export const disputesSchema = z.object({ disputes: z.array(disputeSchema) });
