import { z } from 'zod';
import { defineJob, enqueue, handle, type JobHandler } from '../../../platform/jobs/job.ts';
import { sweep } from '../../../platform/jobs/sweep.ts';
import { confirmUnpaid, type PaymentGateway, unpaidLimits } from '../../money/payments/index.ts';
import { findUnpaid } from './cancellations.queries.ts';
import { cancelUnpaid } from './use-cases/cancel-unpaid.ts';

const cancelUnpaidBookings = defineJob({
  name: 'cancellations.cancel_unpaid',
  title: 'Cancel unpaid bookings',
  description: 'Finds bookings whose deposit is 24 hours overdue, or missing three hours before the slot',
  payload: z.strictObject({}),
  schedule: '* * * * *',
});
const settleUnpaidBooking = defineJob({
  name: 'cancellations.settle_unpaid',
  title: 'Settle one unpaid booking',
  description:
    'Asks the payment gateway about one overdue deposit, and cancels its booking where it was not paid',
  payload: z.strictObject({ bookingId: z.uuid() }),
});

/** A job for each booking, so that one about whose deposit the gateway is silent holds up no other, and is not cancelled meanwhile. */
export function cancellationJobs({ gateway }: { gateway: PaymentGateway }): JobHandler[] {
  return [
    handle(cancelUnpaidBookings, async (root) =>
      sweep(root, await findUnpaid(root.db, unpaidLimits(root.now)), (ctx, bookingId) =>
        enqueue(ctx.tx, settleUnpaidBooking, { bookingId }, { key: `unpaid:${bookingId}` }),
      ),
    ),
    handle(settleUnpaidBooking, async (root, { bookingId }) => {
      await confirmUnpaid(root, gateway, bookingId, 'deposit');
      await root.transaction((ctx) => cancelUnpaid(ctx, bookingId));
    }),
  ];
}
