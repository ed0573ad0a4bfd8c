import { ifscProblem, normalizeIdentityNumber } from '@backline/kernel';
import { z } from 'zod';
import { idSchema, instantSchema, pageQuery, personName, text } from './primitives.ts';
import { BANK_STATUSES, PROFILE_TYPES } from './profiles.enums.ts';

const ifsc = z
  .string()
  .max(20)
  .check(({ value, issues }) => {
    const message = ifscProblem(value);
    if (message) issues.push({ code: 'custom', message, input: value });
  })
  .transform(normalizeIdentityNumber);

/** All three together: half a bank account can neither be checked nor paid. */
export const bankDetailsBodySchema = z.strictObject({
  bankAccountName: personName(120),
  bankAccountNumber: z
    .string()
    .max(40)
    .transform((typed) => typed.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{6,18}$/, 'Enter the 6 to 18 digits of the account number.')),
  bankIfscCode: ifsc,
  /** Needed to replace details that are there already. */
  password: z.string().max(200).optional(),
});

export const bankReviewsQuerySchema = z.strictObject({
  ...pageQuery,
  status: z.enum(BANK_STATUSES).default('in_review'),
});

/** Bank details to be checked, the number masked. */
export const bankReviewSchema = z.object({
  type: z.enum(PROFILE_TYPES),
  profileId: idSchema,
  name: z.string().nullable(),
  ownerName: z.string(),
  ownerEmail: z.string(),
  bankAccountName: z.string().nullable(),
  bankAccountNumber: z.string().nullable(),
  bankIfscCode: z.string().nullable(),
  bankStatus: z.enum(BANK_STATUSES),
  bankNotes: z.string().nullable(),
  /** What a decision is about: it is refused where other details were entered meanwhile. */
  version: z.number().int(),
  /** Other details were there before. */
  replaces: z.boolean(),
  submittedAt: instantSchema.nullable(),
});
export type BankReview = z.infer<typeof bankReviewSchema>;
export const bankReviewsSchema = z.object({ bankDetails: z.array(bankReviewSchema) });

export const reviewBankDetailsParamsSchema = z.object({ type: z.enum(PROFILE_TYPES), profileId: idSchema });
export const reviewBankDetailsBodySchema = z
  .strictObject({
    decision: z.enum(['approve', 'refuse']),
    version: z.number().int().min(1),
    reason: text(500).optional(),
  })
  .refine((body) => body.decision === 'approve' || body.reason !== undefined, {
    path: ['reason'],
    error: 'Say why they are refused.',
  });
export const bankReviewAnswerSchema = z.object({ bankDetails: bankReviewSchema });
