import { defineModule } from '../../../platform/module.ts';
import { disputeAudit } from './disputes.audit.ts';
import { disputeNotices } from './disputes.notices.ts';
import { disputeRoutes } from './disputes.routes.ts';

export const disputesModule = defineModule({
  name: 'agreements/disputes',
  tables: ['disputes', 'disputeMessages'],
  permissions: ['bookings:read:own', 'admin:access'],
  audit: [disputeAudit],
  notices: disputeNotices,
  routes: () => disputeRoutes,
});
