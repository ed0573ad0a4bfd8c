import { defineModule } from '../../../platform/module.ts';
import { bankDetailsAudit } from './bank-details.audit.ts';
import { bankDetailsChanged } from './bank-details.events.ts';
import { bankDetailsNotices } from './bank-details.notices.ts';
import { bankDetailsRoutes } from './bank-details.routes.ts';

/** Its columns are the profile's, which writes them (`updateBankDetails`): the module decides what is written. */
export const bankDetailsModule = defineModule({
  name: 'identity/bank-details',
  permissions: ['profile:update', 'verifications:review'],
  audit: [bankDetailsAudit],
  notices: bankDetailsNotices,
  events: [bankDetailsChanged],
  routes: bankDetailsRoutes,
});
