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
import { type PayoutEdges, sendPayout } from './use-cases/send-payout.ts';
import { sendRefund } from './use-cases/send-refund.ts';
import { settleLateBalance } from './use-cases/settle-late-balance.ts';
import { processWebhook } from './webhooks/process-webhook.ts';

export function paymentJobs(edges: PayoutEdges): JobHandler[] {
  return [
    handle(processWebhookJob, (edge, { eventId }) => edge.transaction((ctx) => processWebhook(ctx, eventId))),
    handle(sendPayoutJob, (edge, { paymentId }) => sendPayout(edge, edges, paymentId)),
    handle(sendRefundJob, (edge, { paymentId }) => sendRefund(edge, edges.gateway, paymentId)),
    handle(checkPaymentJob, (edge, { paymentId }) => checkPayment(edge, edges, paymentId)),
    handle(reconcileJob, (edge) => edge.transaction((ctx) => reconcile(ctx))),
    handle(remindJob, async (edge) => sweep(edge, await findDueMilestones(edge.db, edge.now), remind)),
    // A job for each, so that one about which the gateway is silent holds up no other.
    handle(countLateJob, async (edge) =>
      sweep(edge, await findLateBalances(edge.db, edge.now), (ctx, paymentId) =>
        enqueue(ctx.tx, settleLateJob, { paymentId }, { key: `late:${paymentId}` }),
      ),
    ),
    handle(settleLateJob, (edge, { paymentId }) => settleLateBalance(edge, edges.gateway, paymentId)),
  ];
}
