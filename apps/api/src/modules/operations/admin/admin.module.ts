import { defineModule } from '../../../platform/module.ts';
import { adminAudit, jobAudit } from './admin.audit.ts';
import { adminRoutes } from './admin.routes.ts';

export const adminModule = defineModule({
  name: 'operations/admin',
  permissions: ['admin:access'],
  audit: [jobAudit, adminAudit],
  routes: (_adapters, { jobs, audited }) => adminRoutes({ jobs, audited }),
});
