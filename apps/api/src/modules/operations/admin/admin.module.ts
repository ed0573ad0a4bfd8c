import { defineModule } from '../../../platform/module.ts';
import { jobAudit } from './admin.audit.ts';
import { adminRoutes } from './admin.routes.ts';

export const adminModule = defineModule({
  name: 'operations/admin',
  permissions: ['admin:access'],
  audit: [jobAudit],
  routes: (_adapters, { jobs, audited }) => adminRoutes({ jobs, audited }),
});
