import { z } from 'zod';
import { ACCOUNT_STATUSES } from './accounts.ts';
import { BOOKING_STATUSES, bookingSchema } from './bookings.ts';
import { ROLES } from './permissions.ts';
import { amountSchema, currencySchema, idSchema, instantSchema, pageQuery } from './primitives.ts';
import { VERIFICATION_STATUSES } from './profiles.ts';
import { standingSummarySchema } from './trust.ts';

export const adminUserSchema = z.object({
  id: idSchema,
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  status: z.enum(ACCOUNT_STATUSES),
  emailVerified: z.boolean(),
  profileName: z.string().nullable(),
  verificationStatus: z.enum(VERIFICATION_STATUSES).nullable(),
  /** null for staff, who have none. */
  standing: standingSummarySchema.nullable(),
  createdAt: instantSchema,
  /** To within five minutes; null where the account was never used. */
  lastSeenAt: instantSchema.nullable(),
});
export type AdminUser = z.infer<typeof adminUserSchema>;
export const adminUsersQuerySchema = z.strictObject({
  ...pageQuery,
  search: z.string().max(100).optional(),
  role: z.enum(ROLES).optional(),
  status: z.enum(ACCOUNT_STATUSES).optional(),
});
export const adminUsersSchema = z.object({ users: z.array(adminUserSchema) });

export const adminBookingsQuerySchema = z.strictObject({
  ...pageQuery,
  status: z.enum(BOOKING_STATUSES).optional(),
  search: z.string().max(100).optional(),
});
export const adminBookingsSchema = z.object({ bookings: z.array(bookingSchema) });

export const auditEntrySchema = z.object({
  id: z.number().int(),
  action: z.string(),
  /** What the action is called for people. */
  words: z.string(),
  actorId: idSchema.nullable(),
  actorName: z.string(),
  recordType: z.string(),
  recordId: z.string().nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  ip: z.string().nullable(),
  requestId: z.string().nullable(),
  occurredAt: instantSchema,
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export const auditQuerySchema = z.strictObject({
  ...pageQuery,
  action: z.string().max(80).optional(),
  actorId: idSchema.optional(),
  recordId: z.string().max(80).optional(),
});
export const auditLogSchema = z.object({ entries: z.array(auditEntrySchema) });

/** Everything that can stand in the audit trail: what its filter offers. */
export const auditActionsSchema = z.object({
  actions: z.array(z.object({ name: z.string(), words: z.string() })),
});

export const jobSchema = z.object({
  /** What logs and the queue call it. */
  name: z.string(),
  title: z.string(),
  description: z.string(),
  /** Cron expression in UTC; null for jobs that only run when asked for. */
  schedule: z.string().nullable(),
  /** False for a job that only follows from something that happened. */
  runnable: z.boolean(),
  waiting: z.number().int(),
  failing: z.number().int(),
  lastRunAt: instantSchema.nullable(),
  lastRunOk: z.boolean().nullable(),
  lastError: z.string().nullable(),
  nextRunAt: instantSchema.nullable(),
});
export type Job = z.infer<typeof jobSchema>;
export const jobsSchema = z.object({ jobs: z.array(jobSchema) });
export const runJobParamsSchema = z.object({ name: z.string().max(80) });

const sum = z.object({ amount: amountSchema, count: z.number().int() });
/** The platform's money in a few numbers. */
export const adminMoneySchema = z.object({
  currency: currencySchema,
  /** Fees of all bookings that were not cancelled, and of those that were played and settled. */
  volume: sum,
  completedVolume: sum,
  /** Earned by what was released; the ledger's word. */
  commission: amountSchema,
  /** In escrow now, over so many bookings. */
  escrow: sum,
  paidOut: sum,
  /** Payouts that are not sent, by what they wait for, in words; null where they are with the bank. */
  payouts: z.array(
    z.object({ waitingFor: z.string().nullable(), amount: amountSchema, count: z.number().int() }),
  ),
});
export type AdminMoney = z.infer<typeof adminMoneySchema>;
