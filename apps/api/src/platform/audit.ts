import type { AuditAction } from '@backline/api-contract/operator-words';
import type { Ctx } from './context.ts';

export interface AuditEntry {
  /** `<record>.<verb>`, as in `booking.created`; each has its words for people in the contract. */
  action: AuditAction;
  recordType: string;
  recordId: string | null;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
  /** Where the actor is not the one of the context: a login that failed, a job that acts for somebody. */
  actorId?: string | null;
}

const SECRET = /password|secret|token|signature|accountNumber|panNumber/i;

/**
 * Leaves the trace that every write that matters must leave: who, what, on which record, before and after, from where. It is written
 * in the caller's transaction: no change without its entry, no entry without its change. Spec 00.
 */
export async function audit(ctx: Ctx, entry: AuditEntry): Promise<void> {
  await ctx.tx
    .insertInto('auditLog')
    .values({
      action: entry.action,
      actorId: entry.actorId === undefined ? (ctx.actor?.id ?? null) : entry.actorId,
      recordType: entry.recordType,
      recordId: entry.recordId,
      before: toJson(entry.before),
      after: toJson(entry.after),
      ip: ctx.origin.ip,
      userAgent: ctx.origin.userAgent,
      requestId: ctx.origin.requestId,
      occurredAt: ctx.now,
    })
    .execute();
}

function toJson(values: Record<string, unknown> | null | undefined): string | null {
  if (!values) return null;
  return JSON.stringify(values, (key, value: unknown) => (SECRET.test(key) && value ? '[masked]' : value));
}
