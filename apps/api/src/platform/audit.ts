import type { Ctx } from './context.ts';

declare const declared: unique symbol;

/** Something that leaves an entry in the audit trail. Only `declareAudit` makes one, so there is none without words for people. */
export interface AuditedAction {
  /** `<record>.<verb>`, as in `booking.created`: what logs and searches know. */
  readonly name: string;
  /** What the entry is about; the part of the name before the dot. */
  readonly recordType: string;
  /** What an operator reads. */
  readonly words: string;
  /** What it was called before: the trail cannot be changed, so its old entries keep these. */
  readonly formerNames: readonly string[];
  readonly [declared]: true;
}

/** The audited actions of one kind of record, by their verbs. */
export type AuditDeclaration<V extends string = string> = Readonly<Record<V, AuditedAction>>;

/**
 * Declares what a module leaves in the audit trail about one kind of record, each with its words:
 * `declareAudit('booking', { created: 'Booking created' })`. A module exports its declarations; `app.ts` collects them for the admin's page.
 * @param formerVerbs of actions that were renamed: their old entries are found and shown under today's name
 */
export function declareAudit<V extends string>(
  recordType: string,
  words: Readonly<Record<V, string>>,
  formerVerbs?: Readonly<Partial<Record<V, readonly string[]>>>,
): AuditDeclaration<V> {
  const named = (verb: string): string => `${recordType}.${verb}`;
  const actions = (Object.entries(words) as [V, string][]).map(([verb, text]) => [
    verb,
    { name: named(verb), recordType, words: text, formerNames: (formerVerbs?.[verb] ?? []).map(named) },
  ]);
  return Object.fromEntries(actions) as AuditDeclaration<V>;
}

export interface AuditEntry {
  recordId: string | null;
  before?: Readonly<Record<string, unknown>> | null;
  after?: Readonly<Record<string, unknown>> | null;
  /** Where the actor is not the one of the context: a login that failed, a job that acts for somebody. */
  actorId?: string | null;
}

const SECRET = /password|secret|token|signature|accountNumber|panNumber/i;

/**
 * Leaves the trace that every write that matters must leave: who, what, on which record, before and after, from where.
 * It is written in the caller's transaction: no change without its entry, no entry without its change. See
 * docs/rules/operations.md#audit-trail.
 */
export async function audit(ctx: Ctx, action: AuditedAction, entry: AuditEntry): Promise<void> {
  await ctx.tx
    .insertInto('auditLog')
    .values({
      action: action.name,
      actorId: entry.actorId === undefined ? (ctx.actor?.id ?? null) : entry.actorId,
      recordType: action.recordType,
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

function toJson(values: AuditEntry['before']): string | null {
  if (!values) return null;
  return JSON.stringify(values, (key, value: unknown) => (SECRET.test(key) && value ? '[masked]' : value));
}
