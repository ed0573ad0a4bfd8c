import { defineModule } from '../../../platform/module.ts';
import { alertRoutes } from './alerts.routes.ts';
import { paymentAlertAudit, paymentAudit, webhookAudit } from './payments.audit.ts';
import { paymentSubscriptions } from './payments.events.ts';
import { paymentJobs } from './payments.jobs.ts';
import { paymentNotices } from './payments.notices.ts';
import { type PaymentAdapters, paymentRoutes } from './payments.routes.ts';
import { type WebhookAdapters, webhookHandler } from './webhooks/webhook-handler.ts';

export const paymentsModule = defineModule({
  name: 'money/payments',
  tables: ['payments', 'paymentNotices', 'paymentAlerts', 'webhookEvents'],
  permissions: ['payments:create:own', 'payments:read:own', 'admin:access'],
  audit: [paymentAudit, paymentAlertAudit, webhookAudit],
  notices: paymentNotices,
  subscriptions: paymentSubscriptions,
  jobs: paymentJobs,
  routes: (adapters: PaymentAdapters) => [...paymentRoutes(adapters), ...alertRoutes],
  webhooks: (adapters: WebhookAdapters) => [
    { path: '/webhooks/razorpay', refusals: webhookAudit.refused, handler: webhookHandler(adapters) },
  ],
});
