import { defineModule } from '../../../platform/module.ts';
import { opportunityScreenRoutes } from './opportunity.routes.ts';

export const opportunityScreenModule = defineModule({
  name: 'screens/opportunity',
  permissions: [
    'opportunities:browse',
    'opportunities:create',
    'opportunities:delete:own',
    'opportunities:read:own',
    'opportunities:update:own',
  ],
  routes: opportunityScreenRoutes,
});
