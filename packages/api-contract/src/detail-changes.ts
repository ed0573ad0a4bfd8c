import { z } from 'zod';
import { changeDetailsBodySchema } from './accounts.ts';
import { DETAIL_CHANGE_STATUSES, DETAIL_FIELDS } from './detail-changes.enums.ts';
import { ROLES } from './permissions.ts';
import { idSchema, instantSchema, pageQuery, text } from './primitives.ts';
import { updateOrganizerBodySchema } from './profiles.ts';

export * from './detail-changes.enums.ts';

const REASON_LIMIT = 500;

/** Everything that one wants to have otherwise; what is not named stays. An organizer has every field, others some of them. */
export const detailChangeBodySchema = z.strictObject({
  ...changeDetailsBodySchema.pick({ firstName: true, lastName: true, phone: true }).shape,
  ...updateOrganizerBodySchema.pick({
    legalName: true,
    organizationType: true,
    signerName: true,
    signerCapacity: true,
    gstNumber: true,
    address: true,
    city: true,
    state: true,
    pincode: true,
    contactPerson: true,
    contactPhone: true,
    contactEmail: true,
  }).shape,
  /** For the reviewer: what has happened. */
  reason: text(REASON_LIMIT),
});

export const detailChangeSchema = z.object({
  id: idSchema,
  status: z.enum(DETAIL_CHANGE_STATUSES),
  /** The value in use when it was sent in, and the one that was asked for. */
  fields: z.array(
    z.object({ field: z.enum(DETAIL_FIELDS), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  reason: z.string(),
  /** What a decision is about: it is refused where something else was sent in meanwhile. */
  version: z.number().int(),
  /** The reviewer's words. */
  notes: z.string().nullable(),
  submittedAt: instantSchema,
  decidedAt: instantSchema.nullable(),
});
export type DetailChange = z.infer<typeof detailChangeSchema>;

export const ownDetailChangeSchema = z.object({
  /** Something is signed: name, phone, address and the like are changed by a review alone. */
  fixed: z.boolean(),
  /** The latest one. */
  change: detailChangeSchema.nullable(),
});
export type OwnDetailChange = z.infer<typeof ownDetailChangeSchema>;

export const detailChangesQuerySchema = z.strictObject({
  ...pageQuery,
  status: z.enum(DETAIL_CHANGE_STATUSES).default('in_review'),
});
export const detailReviewSchema = detailChangeSchema.extend({
  memberId: idSchema,
  role: z.enum(ROLES),
  ownerName: z.string(),
  ownerEmail: z.string(),
});
export type DetailReview = z.infer<typeof detailReviewSchema>;
export const detailReviewsSchema = z.object({ detailChanges: z.array(detailReviewSchema) });
export const detailReviewAnswerSchema = z.object({ detailChange: detailReviewSchema });

export const reviewDetailChangeBodySchema = z
  .strictObject({
    decision: z.enum(['approve', 'refuse']),
    version: z.number().int().min(1),
    reason: text(REASON_LIMIT).optional(),
  })
  .refine((body) => body.decision === 'approve' || body.reason !== undefined, {
    path: ['reason'],
    error: 'Say why it is refused.',
  });
