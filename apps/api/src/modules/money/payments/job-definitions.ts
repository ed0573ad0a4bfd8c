import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';

const onePayment = z.strictObject({ paymentId: z.uuid() });
const nothing = z.strictObject({});

/** Declared apart from their work, so that a use case can enqueue a job whose work calls use cases. */
export const processWebhookJob = defineJob({
  name: 'payments.process_webhook',
  title: 'Process gateway events',
  description: 'Acts on one event that the payment gateway told',
  payload: z.strictObject({ eventId: z.string() }),
});
export const sendPayoutJob = defineJob({
  name: 'payments.send_payout',
  title: 'Send payouts',
  description: 'Transfers released money to an artist',
  payload: onePayment,
});
export const sendRefundJob = defineJob({
  name: 'payments.send_refund',
  title: 'Send refunds',
  description: 'Sends money back to whoever paid it',
  payload: onePayment,
});
export const checkPaymentJob = defineJob({
  name: 'payments.check',
  title: 'Check one payment',
  description: 'Asks the payment gateway what became of one payment',
  payload: onePayment,
});
export const reconcileJob = defineJob({
  name: 'payments.reconcile',
  title: 'Check silent payments',
  description: 'Finds payments that the gateway has been silent about, and payouts that can go on',
  payload: nothing,
  schedule: '* * * * *',
});
export const remindJob = defineJob({
  name: 'payments.remind',
  title: 'Remind to pay',
  description: 'Reminds buyers of what is due',
  payload: nothing,
  schedule: '* * * * *',
});
export const countLateJob = defineJob({
  name: 'payments.count_late',
  title: 'Count late balances',
  description: 'Finds balances that are still owed when their show begins',
  payload: nothing,
  schedule: '* * * * *',
});
export const settleLateJob = defineJob({
  name: 'payments.settle_late',
  title: 'Settle one late balance',
  description: 'Asks the payment gateway about one late balance, and counts it as late where it was not paid',
  payload: onePayment,
});
