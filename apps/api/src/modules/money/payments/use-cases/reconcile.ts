import type { Ctx } from '../../../../platform/context.ts';
import { enqueue } from '../../../../platform/jobs/job.ts';
import { nextCheckAt, nextTransferCheckAt } from '../check-time.ts';
import { checkPaymentJob, sendPayoutJob } from '../job-definitions.ts';
import { findPayoutsToResume, lockDueChecks } from '../payments.queries.ts';
import { isMilestone, type PaymentRow, updatePayment } from '../payments.store.ts';
import { enqueueProcessing, findAbandonedEvents } from '../webhooks/enqueue-processing.ts';

/**
 * Looks for payments that the gateway should be asked about and enqueues one job for each, so that one that fails holds
 * up no other. The next check time is set in the same breath: two sweeps at once, or a gateway that is down, do not
 * pile up jobs. Events that were accepted and then abandoned by their jobs get a new one.
 */
export async function reconcile(ctx: Ctx): Promise<void> {
  for (const payment of await lockDueChecks(ctx.tx, ctx.now)) {
    const claimed = await updatePayment(ctx.tx, payment, { checkAt: nextCheckOf(payment, ctx.now) });
    if (claimed)
      await enqueue(ctx.tx, checkPaymentJob, { paymentId: payment.id }, { key: `check:${payment.id}` });
  }
  for (const paymentId of await findPayoutsToResume(ctx.tx, ctx.now))
    await enqueue(ctx.tx, sendPayoutJob, { paymentId }, { key: `payout:${paymentId}` });
  for (const eventId of await findAbandonedEvents(ctx.tx)) await enqueueProcessing(ctx.tx, eventId);
}

function nextCheckOf({ kind, atGatewaySince }: PaymentRow, now: Date): Date | null {
  const since = atGatewaySince ?? now;
  return isMilestone(kind) ? nextCheckAt(since, now) : nextTransferCheckAt(since, now);
}
