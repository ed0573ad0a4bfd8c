import { enqueue, handle, type JobHandler } from '../../../platform/jobs/job.ts';
import { sweep } from '../../../platform/jobs/sweep.ts';
import {
  checkPaymentJob,
  countLateJob,
  processWebhookJob,
  reconcileJob,
  remindJob,
  sendPayoutJob,
  sendRefundJob,
  settleLateJob,
} from './job-definitions.ts';
import { findDueMilestones, findLateBalances } from './payments.queries.ts';
import { checkPayment } from './use-cases/check-payment.ts';
import { reconcile } from './use-cases/reconcile.ts';
import { remind } from './use-cases/remind.ts';
import { type PayoutAdapters, sendPayout } from './use-cases/send-payout.ts';
import { sendRefund } from './use-cases/send-refund.ts';
import { settleLateBalance } from './use-cases/settle-late-balance.ts';
import { processWebhook } from './webhooks/process-webhook.ts';

export function paymentJobs(adapters: PayoutAdapters): JobHandler[] {
  return [
    handle(processWebhookJob, (root, { eventId }) => root.transaction((ctx) => processWebhook(ctx, eventId))),
    handle(sendPayoutJob, (root, { paymentId }) => sendPayout(root, adapters, paymentId)),
    handle(sendRefundJob, (root, { paymentId }) => sendRefund(root, adapters.gateway, paymentId)),
    handle(checkPaymentJob, (root, { paymentId }) => checkPayment(root, adapters, paymentId)),
    handle(reconcileJob, (root) => root.transaction((ctx) => reconcile(ctx))),
    handle(remindJob, async (root) => sweep(root, await findDueMilestones(root.db, root.now), remind)),
    // A job for each, so that one about which the gateway is silent holds up no other.
    handle(countLateJob, async (root) =>
      sweep(root, await findLateBalances(root.db, root.now), (ctx, paymentId) =>
        enqueue(ctx.tx, settleLateJob, { paymentId }, { key: `late:${paymentId}` }),
      ),
    ),
    handle(settleLateJob, (root, { paymentId }) => settleLateBalance(root, adapters.gateway, paymentId)),
  ];
}
