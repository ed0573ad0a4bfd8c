import { defineModule } from '../../../platform/module.ts';
import { bookingJobs } from './bookings.jobs.ts';
import { bookingNotices } from './bookings.notices.ts';

export const bookingsModule = defineModule({
  name: 'bookings/bookings',
  tables: ['bookings', 'bookingHistory', 'checklistItems'],
  notices: bookingNotices,
  jobs: bookingJobs,
});
