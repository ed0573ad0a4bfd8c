import {
  adminBookingsQuerySchema,
  adminBookingsSchema,
  adminMoneySchema,
  adminUsersQuerySchema,
  adminUsersSchema,
} from '@backline/api-contract/admin';
import { paginate } from '@backline/api-contract/envelope';
import { ledgerProofSchema } from '@backline/api-contract/payments';
import type { AuditedAction } from '../../../platform/audit.ts';
import { type Route, readRoute, snapshotRoute } from '../../../platform/http/route.ts';
import type { JobHandler } from '../../../platform/jobs/job.ts';
import { presentBooking } from '../../bookings/bookings/index.ts';
import { shownStandingsOf } from '../../foundation/trust/index.ts';
import { verifyLedger } from '../../money/ledger/index.ts';
import { adminAudit } from './admin.audit.ts';
import { presentAdminUser } from './admin.present.ts';
import { auditRoutes } from './audit.routes.ts';
import { listAllBookings } from './bookings.queries.ts';
import { jobRoutes } from './jobs.routes.ts';
import { readMoney } from './money.queries.ts';
import { policyRoutes } from './policies.routes.ts';
import { listUsers } from './users.queries.ts';

export interface AdminParts {
  /** Every job of the product, for their page. */
  jobs: readonly JobHandler[];
  /** Everything that a module can leave in the audit trail, for its words. */
  audited: readonly AuditedAction[];
}

export function adminRoutes({ jobs, audited }: AdminParts): Route[] {
  return [...listRoutes, ...auditRoutes(audited), ...jobRoutes(jobs), ...policyRoutes];
}

const listRoutes: Route[] = [
  snapshotRoute({
    method: 'get',
    path: '/admin/users',
    summary: 'All accounts',
    tag: 'Admin',
    access: 'admin:access',
    refusals: adminAudit.access_refused,
    query: adminUsersQuerySchema,
    response: adminUsersSchema,
    handle: async (ctx, { query }) => {
      const { users, total } = await listUsers(ctx.db, query);
      const standings = await shownStandingsOf(
        ctx.db,
        users.map(({ id }) => id),
        ctx.now,
      );
      return {
        data: { users: users.map((user) => presentAdminUser(user, standings.get(user.id))) },
        pagination: paginate(query.page, query.limit, total),
      };
    },
  }),
  snapshotRoute({
    method: 'get',
    path: '/admin/bookings',
    summary: 'All bookings',
    tag: 'Admin',
    access: 'admin:access',
    refusals: adminAudit.access_refused,
    query: adminBookingsQuerySchema,
    response: adminBookingsSchema,
    handle: async (ctx, { query }) => {
      const { bookings, total } = await listAllBookings(ctx.db, query);
      return {
        data: { bookings: bookings.map(presentBooking) },
        pagination: paginate(query.page, query.limit, total),
      };
    },
  }),
  snapshotRoute({
    method: 'get',
    path: '/admin/ledger',
    summary: 'The ledger with the proof of its books',
    tag: 'Admin',
    access: 'admin:access',
    refusals: adminAudit.access_refused,
    response: ledgerProofSchema,
    handle: async (ctx) => ({ data: await verifyLedger(ctx.db) }),
  }),
  readRoute({
    method: 'get',
    path: '/admin/money',
    summary: 'Volume, commission, escrow, and payouts by what they wait for',
    tag: 'Admin',
    access: 'admin:access',
    refusals: adminAudit.access_refused,
    response: adminMoneySchema,
    handle: async (ctx) => ({ data: await readMoney(ctx.db) }),
  }),
];
