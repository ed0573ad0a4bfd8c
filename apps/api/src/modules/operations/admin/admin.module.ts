import { defineModule } from '../../../platform/module.ts';
import { adminRoutes } from './admin.routes.ts';

export const adminModule = defineModule({
  name: 'operations/admin',
  permissions: ['admin:access'],
  routes: (_adapters, { jobs }) => adminRoutes({ jobs }),
});
