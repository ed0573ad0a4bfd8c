import { paginate } from '@backline/api-contract/envelope';
import {
  alertsQuerySchema,
  alertsSchema,
  settleAlertBodySchema,
  settleAlertParamsSchema,
} from '@backline/api-contract/payments';
import { doneSchema } from '@backline/api-contract/primitives';
import { type Route, route, snapshotRoute } from '../../../platform/http/route.ts';
import { presentAlert } from './alerts.present.ts';
import { findAlerts } from './alerts.store.ts';
import { paymentAudit } from './payments.audit.ts';
import { settleAlert } from './use-cases/settle-alert.ts';

/** What no program should settle, and the way to settle it. */
export const alertRoutes: Route[] = [
  snapshotRoute({
    method: 'get',
    path: '/admin/alerts',
    summary: 'What needs a person, the open ones first',
    tag: 'Admin',
    access: 'admin:access',
    refusals: paymentAudit.access_refused,
    query: alertsQuerySchema,
    response: alertsSchema,
    async handle(ctx, { query }) {
      const { rows, total } = await findAlerts(ctx.db, query);
      return {
        data: { alerts: rows.map(presentAlert) },
        pagination: paginate(query.page, query.limit, total),
      };
    },
  }),
  route({
    method: 'post',
    path: '/admin/alerts/:alertId/settle',
    summary: 'Settle an alert',
    tag: 'Admin',
    access: 'admin:access',
    refusals: paymentAudit.access_refused,
    params: settleAlertParamsSchema,
    body: settleAlertBodySchema,
    response: doneSchema,
    idempotent: true,
    async handle(ctx, { params, body }) {
      await settleAlert(ctx, { ...body, id: params.alertId });
      return { data: {} };
    },
  }),
];
