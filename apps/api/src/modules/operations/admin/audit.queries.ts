import type { AuditEntry } from '@backline/api-contract/admin';
import { sql } from 'kysely';
import type { AuditedAction } from '../../../platform/audit.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { containing } from '../../../platform/db/like.ts';

export interface AuditFilter {
  page: number;
  limit: number;
  action?: string | undefined;
  actorId?: string | undefined;
  recordId?: string | undefined;
}

/**
 * One page of the audit trail, the latest first, with what happened in words and who did it by name. An entry of an older release is found
 * and shown under today's names. See docs/rules/operations.md#audit-trail.
 * @param audited every action that a module declares
 */
export async function listAuditEntries(
  db: Queryable,
  audited: readonly AuditedAction[],
  { page, limit, action, actorId, recordId }: AuditFilter,
): Promise<{ entries: AuditEntry[]; total: number }> {
  let query = db.selectFrom('auditLog').leftJoin('users', 'users.id', 'auditLog.actorId');
  if (action?.trim()) {
    const formerNames = audited
      .filter(({ name }) => name.includes(action.trim().toLowerCase()))
      .flatMap((each) => each.formerNames);
    query = query.where(sql<boolean>`(action ilike ${containing(action)} or action = any(${formerNames}))`);
  }
  if (actorId) query = query.where('actorId', '=', actorId);
  if (recordId) query = query.where('recordId', '=', recordId);
  const { total } = await query
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select([
      'auditLog.id',
      'action',
      'actorId',
      'users.firstName',
      'users.lastName',
      'recordType',
      'recordId',
      'before',
      'after',
      'ip',
      'requestId',
      'occurredAt',
    ])
    .orderBy('auditLog.id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  const today = new Map(
    audited.flatMap((each) => [each.name, ...each.formerNames].map((name) => [name, each] as const)),
  );
  const entries = rows.map(({ firstName, lastName, occurredAt, before, after, ...row }) => ({
    ...row,
    ...named(row, today.get(row.action)),
    actorName: actorName(row.actorId, firstName, lastName),
    before: before as AuditEntry['before'],
    after: after as AuditEntry['after'],
    occurredAt: occurredAt.toISOString(),
  }));
  return { entries, total };
}

/** An entry of an older release may have another name and type of record than today, or an action that nobody leaves any more. */
function named(
  { action, recordType }: Pick<AuditEntry, 'action' | 'recordType'>,
  today: AuditedAction | undefined,
): Pick<AuditEntry, 'action' | 'recordType' | 'words'> {
  if (today) return { action: today.name, recordType: today.recordType, words: today.words };
  const text = action.replaceAll(/[._]/g, ' ');
  return { action, recordType, words: text.charAt(0).toUpperCase() + text.slice(1) };
}

/** Without an actor it was the clock, a webhook or a command that acted. */
function actorName(actorId: string | null, firstName: string | null, lastName: string | null): string {
  if (actorId === null) return 'Backline';
  return firstName === null ? 'A deleted account' : `${firstName} ${lastName}`;
}
