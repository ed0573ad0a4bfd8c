import { z } from 'zod';
import { ACCOUNT_STATUSES } from './accounts.ts';
import { BOOKING_STATUSES, booking } from './bookings.ts';
import { ROLES } from './permissions.ts';
import { id, instant, pageQuery, text } from './primitives.ts';
import { completeness, PROFILE_TYPES, profile, VERIFICATION_STATUSES } from './profiles.ts';
import { standingSummary } from './trust.ts';

export const verificationsQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(VERIFICATION_STATUSES).default('under_review'),
  type: z.enum(PROFILE_TYPES).optional(),
});
export const verificationCase = z.object({
  type: z.enum(PROFILE_TYPES),
  profileId: id,
  name: z.string().nullable(),
  ownerName: z.string(),
  ownerEmail: z.string(),
  submittedAt: instant.nullable(),
  profile,
  completeness: completeness.pick({ percent: true, missing: true }),
});
export type VerificationCase = z.infer<typeof verificationCase>;
export const verifications = z.object({ verifications: z.array(verificationCase) });

export const verifyParams = z.object({ type: z.enum(PROFILE_TYPES), profileId: id });
export const verifyBody = z
  .strictObject({ decision: z.enum(['approve', 'reject']), notes: text(2000).optional() })
  .refine((body) => body.decision === 'approve' || body.notes !== undefined, {
    path: ['notes'],
    error: 'Say what has to change.',
  });

export const adminUser = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  status: z.enum(ACCOUNT_STATUSES),
  emailVerified: z.boolean(),
  profileName: z.string().nullable(),
  verificationStatus: z.enum(VERIFICATION_STATUSES).nullable(),
  /** null for staff, who have none. */
  standing: standingSummary.nullable(),
  createdAt: instant,
  /** To within five minutes; null where the account was never used. */
  lastSeenAt: instant.nullable(),
});
export type AdminUser = z.infer<typeof adminUser>;
export const adminUsersQuery = z.strictObject({
  ...pageQuery,
  search: z.string().max(100).optional(),
  role: z.enum(ROLES).optional(),
  status: z.enum(ACCOUNT_STATUSES).optional(),
});
export const adminUsers = z.object({ users: z.array(adminUser) });

export const adminBookingsQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(BOOKING_STATUSES).optional(),
  search: z.string().max(100).optional(),
});
export const adminBookings = z.object({ bookings: z.array(booking) });

export const auditEntry = z.object({
  id: z.number().int(),
  action: z.string(),
  actorId: id.nullable(),
  actorName: z.string(),
  recordType: z.string(),
  recordId: z.string().nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  ip: z.string().nullable(),
  requestId: z.string().nullable(),
  occurredAt: instant,
});
export type AuditEntry = z.infer<typeof auditEntry>;
export const auditQuery = z.strictObject({
  ...pageQuery,
  action: z.string().max(80).optional(),
  actorId: id.optional(),
  recordId: z.string().max(80).optional(),
});
export const auditLog = z.object({ entries: z.array(auditEntry) });

export const job = z.object({
  name: z.string(),
  description: z.string(),
  /** Cron expression in UTC; null for jobs that only run when asked for. */
  schedule: z.string().nullable(),
  waiting: z.number().int(),
  failing: z.number().int(),
  lastRunAt: instant.nullable(),
  lastRunOk: z.boolean().nullable(),
  lastError: z.string().nullable(),
  nextRunAt: instant.nullable(),
});
export type Job = z.infer<typeof job>;
export const jobs = z.object({ jobs: z.array(job) });
export const runJobParams = z.object({ name: z.string().max(80) });
