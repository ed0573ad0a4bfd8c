import { shift } from '@backline/kernel';
import { z } from 'zod';
import { defineJob, handle, type JobHandler } from '../../platform/jobs/job.ts';
import { sweep } from '../../platform/jobs/sweep.ts';
import { findDepositsDueBefore } from './cancellations.queries.ts';
import { cancelUnpaid } from './use-cases/cancel-unpaid.ts';

const cancelUnpaidBookings = defineJob({
  name: 'cancellations.cancel_unpaid',
  description: 'Cancels bookings whose deposit is 24 hours overdue',
  payload: z.strictObject({}),
  schedule: '* * * * *',
});

export function cancellationJobs(): JobHandler[] {
  return [
    handle(cancelUnpaidBookings, async (edge) =>
      sweep(edge, await findDepositsDueBefore(edge.db, shift(edge.now, '-PT24H')), cancelUnpaid),
    ),
  ];
}
