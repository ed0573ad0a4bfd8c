import { defineModule } from '../../../platform/module.ts';
import { bookingAudit, policyAudit } from './bookings.audit.ts';
import { bookingCancelled } from './bookings.events.ts';
import { bookingJobs } from './bookings.jobs.ts';
import { bookingNotices } from './bookings.notices.ts';

export const bookingsModule = defineModule({
  name: 'bookings/bookings',
  tables: ['bookings', 'checklistItems', 'cancellationPolicyChoices'],
  audit: [bookingAudit, policyAudit],
  notices: bookingNotices,
  events: [bookingCancelled],
  jobs: bookingJobs,
});
