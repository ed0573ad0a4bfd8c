import { defineModule } from '../../../platform/module.ts';
import { paymentAlertAudit, paymentAudit, webhookAudit } from './payments.audit.ts';
import { paymentSubscriptions } from './payments.events.ts';
import { paymentJobs } from './payments.jobs.ts';
import { paymentNotices } from './payments.notices.ts';
import { paymentRoutes } from './payments.routes.ts';
import { type WebhookAdapters, webhookHandler } from './webhooks/webhook-handler.ts';

export const paymentsModule = defineModule({
  name: 'money/payments',
  tables: ['payments', 'paymentNotices', 'paymentAlerts', 'webhookEvents'],
  permissions: ['payments:create:own', 'payments:read:own'],
  audit: [paymentAudit, paymentAlertAudit, webhookAudit],
  notices: paymentNotices,
  subscriptions: paymentSubscriptions,
  jobs: paymentJobs,
  routes: paymentRoutes,
  webhooks: (adapters: WebhookAdapters) => [
    { path: '/webhooks/razorpay', refusals: webhookAudit.refused, handler: webhookHandler(adapters) },
  ],
});
