import { auditActionsSchema, auditLogSchema, auditQuerySchema } from '@backline/api-contract/admin';
import { paginate } from '@backline/api-contract/envelope';
import type { AuditedAction } from '../../../platform/audit.ts';
import { type Route, readRoute, snapshotRoute } from '../../../platform/http/route.ts';
import { adminAudit } from './admin.audit.ts';
import { listAuditEntries } from './audit.queries.ts';

/** @param audited every action that a module declares, for the words of the entries and the choice of the filter */
export function auditRoutes(audited: readonly AuditedAction[]): Route[] {
  const actions = audited
    .map(({ name, words: text }) => ({ name, words: text }))
    .toSorted((a, b) => a.words.localeCompare(b.words));
  return [
    snapshotRoute({
      method: 'get',
      path: '/admin/audit',
      summary: 'The audit trail',
      tag: 'Admin',
      access: 'admin:access',
      refusals: adminAudit.access_refused,
      query: auditQuerySchema,
      response: auditLogSchema,
      handle: async (ctx, { query }) => {
        const { entries, total } = await listAuditEntries(ctx.db, audited, query);
        return { data: { entries }, pagination: paginate(query.page, query.limit, total) };
      },
    }),
    readRoute({
      method: 'get',
      path: '/admin/audit/actions',
      summary: 'Every action that the audit trail knows, in words',
      tag: 'Admin',
      access: 'admin:access',
      refusals: adminAudit.access_refused,
      response: auditActionsSchema,
      handle: async () => ({ data: { actions } }),
    }),
  ];
}
