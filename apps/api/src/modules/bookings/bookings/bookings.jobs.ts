import { z } from 'zod';
import { defineJob, handle, type JobHandler } from '../../../platform/jobs/job.ts';
import { sweep } from '../../../platform/jobs/sweep.ts';
import { findDueToStart } from './bookings.queries.ts';
import { startBooking } from './use-cases/start-booking.ts';

const startShows = defineJob({
  name: 'bookings.start_shows',
  title: 'Start shows',
  description: 'Puts paid bookings into progress when their slot begins',
  payload: z.strictObject({}),
  schedule: '* * * * *',
});

export function bookingJobs(): JobHandler[] {
  return [
    handle(startShows, async (root) => sweep(root, await findDueToStart(root.db, root.now), startBooking)),
  ];
}
