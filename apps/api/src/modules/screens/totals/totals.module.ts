import { defineModule } from '../../../platform/module.ts';
import { totalsRoutes } from './totals.routes.ts';

export const totalsModule = defineModule({
  name: 'screens/totals',
  permissions: ['payments:read:own'],
  routes: () => totalsRoutes,
});
