import { z } from 'zod';
import { idSchema, instantSchema } from './primitives.ts';
import { TIERS, TRUST_COMPONENTS } from './trust.enums.ts';

export * from './trust.enums.ts';

/**
 * What others see of a member: the score, the tier, and whether it rests on any history. See
 * docs/rules/foundation.md#trust-score.
 */
export const standingSummarySchema = z.object({
  score: z.number(),
  tier: z.enum(TIERS),
  provisional: z.boolean(),
  completedBookings: z.number().int(),
  /** Of the ratings that are revealed; null where none is. */
  averageRating: z.number().nullable(),
  ratingCount: z.number().int(),
});
export type StandingSummary = z.infer<typeof standingSummarySchema>;

export const trustEventSchema = z.object({
  id: idSchema,
  type: z.string(),
  component: z.enum(TRUST_COMPONENTS),
  /**
   * What the table gives for it (docs/rules/foundation.md#trust-points); of inactivity once for each full 30 days that
   * ended in the month.
   */
  points: z.number(),
  scoreAfter: z.number(),
  reason: z.string(),
  bookingId: idSchema.nullable(),
  /** For inactivity the end of its month, also where it was counted later. */
  occurredAt: instantSchema,
});
export type TrustEvent = z.infer<typeof trustEventSchema>;

export const standingSchema = standingSummarySchema.extend({
  components: z.record(z.enum(TRUST_COMPONENTS), z.number()),
  limits: z.object({
    commissionBasisPoints: z.number().int(),
    openApplications: z.number().int(),
    applicationsPerDay: z.number().int(),
  }),
  statistics: z.object({
    completed: z.number().int(),
    cancelled: z.number().int(),
    disputed: z.number().int(),
    latePayments: z.number().int(),
  }),
  events: z.array(trustEventSchema),
});
export type Standing = z.infer<typeof standingSchema>;
