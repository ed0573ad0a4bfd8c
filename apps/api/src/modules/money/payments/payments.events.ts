import { subscribe } from '../../../platform/events/event.ts';
import { enqueue } from '../../../platform/jobs/job.ts';
import { bankDetailsChanged } from '../../identity/bank-details/index.ts';
import { sendPayoutJob } from './job-definitions.ts';
import { findWaitingPayouts } from './payments.queries.ts';

export const paymentSubscriptions = [
  subscribe(bankDetailsChanged, {
    name: 'payments.look_at_waiting_payouts',
    title: 'Look at waiting payouts',
    description: 'Sends what waited for bank details, or says anew what it waits for',
    async run(ctx, { memberId }) {
      for (const paymentId of await findWaitingPayouts(ctx.tx, memberId))
        await enqueue(ctx.tx, sendPayoutJob, { paymentId }, { key: `payout:${paymentId}` });
    },
  }),
];
