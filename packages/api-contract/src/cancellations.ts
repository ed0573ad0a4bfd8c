import { z } from 'zod';
import { CANCELLATION_POLICIES, CANCELLATION_TIERS, CANCELLED_BY } from './cancellations.enums.ts';
import { amountSchema, instantSchema, localDateSchema, text } from './primitives.ts';

export * from './cancellations.enums.ts';

/** A tier in words that contract, pages and terms share. */
const policyTier = z.object({
  tier: z.enum(CANCELLATION_TIERS),
  /** `15 to 30 days before the event` */
  days: z.string(),
  /** Shares of what the buyer has paid that go back, by who cancels. */
  buyerCancels: z.number().int(),
  artistCancels: z.number().int(),
  /** What whoever cancels loses in trust: zero or less. */
  trustPoints: z.number(),
});
export const cancellationPolicySchema = z.object({
  name: z.enum(CANCELLATION_POLICIES),
  version: z.number().int(),
  /** One sentence that says what it is about. */
  summary: z.string(),
  tiers: z.array(policyTier),
  /** What becomes of money that is not refunded. */
  remainder: z.string(),
});
export type CancellationPolicy = z.infer<typeof cancellationPolicySchema>;

/** Which edition of which policy somebody was shown. */
export const policyShownSchema = z.strictObject({
  name: z.enum(CANCELLATION_POLICIES),
  version: z.number().int(),
});

/** The policy under which a booking that is made now would be. */
export const currentPolicySchema = z.object({ policy: cancellationPolicySchema });

export const adminPoliciesSchema = z.object({
  current: z.enum(CANCELLATION_POLICIES),
  policies: z.array(cancellationPolicySchema),
  /** The latest first. */
  choices: z.array(
    z.object({ policy: z.enum(CANCELLATION_POLICIES), chosenAt: instantSchema, chosenBy: z.string() }),
  ),
});
export const choosePolicyBodySchema = z.strictObject({ policy: z.enum(CANCELLATION_POLICIES) });

const breakdown = {
  depositPaid: amountSchema,
  balancePaid: amountSchema,
  totalPaid: amountSchema,
  organizerRefund: amountSchema,
  artistReceives: amountSchema,
  platformRetains: amountSchema,
};

/** Exactly what a cancellation by the viewer would do at this moment. */
export const cancellationPreviewSchema = z.object({
  cancelledBy: z.enum(CANCELLED_BY),
  policy: cancellationPolicySchema.pick({ name: true, version: true }),
  /** Calendar days before the event, at the venue. */
  daysBefore: z.number().int(),
  /** null where the platform cancels: no policy is asked then. */
  tier: z.enum(CANCELLATION_TIERS).nullable(),
  /** From which day on it costs more; null in the last tier. */
  nextTier: z.object({ tier: z.enum(CANCELLATION_TIERS), from: localDateSchema }).nullable(),
  ...breakdown,
  /** Points of the trust score that whoever cancels loses: zero or less. */
  trustPoints: z.number(),
  /** Sent back with the cancellation, which is refused where it would do something else by then. */
  previewHash: z.string(),
});
export type CancellationPreview = z.infer<typeof cancellationPreviewSchema>;

export const cancelBookingBodySchema = z.strictObject({
  reason: text(1000),
  previewHash: z.string().regex(/^[0-9a-f]{64}$/, 'Give the hash of the preview that was shown.'),
});

/** What a cancellation did. */
export const cancellationSchema = z.object({
  cancelledBy: z.enum(CANCELLED_BY),
  cancelledAt: instantSchema,
  reason: z.string(),
  daysBefore: z.number().int(),
  tier: z.enum(CANCELLATION_TIERS).nullable(),
  policy: cancellationPolicySchema.pick({ name: true, version: true }),
  ...breakdown,
  trustPoints: z.number(),
});
export type Cancellation = z.infer<typeof cancellationSchema>;
