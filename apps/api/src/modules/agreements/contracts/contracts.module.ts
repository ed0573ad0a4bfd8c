import { defineModule } from '../../../platform/module.ts';
import { contractAudit } from './contracts.audit.ts';
import { contractJobs } from './contracts.jobs.ts';
import { contractNotices } from './contracts.notices.ts';
import { contractRoutes } from './contracts.routes.ts';

export const contractsModule = defineModule({
  name: 'agreements/contracts',
  tables: ['contracts', 'contractSignatures'],
  permissions: ['contracts:sign:own'],
  audit: [contractAudit],
  notices: contractNotices,
  jobs: contractJobs,
  routes: contractRoutes,
});
