import { defineModule } from '../../../platform/module.ts';
import { houseRoutes } from './house.routes.ts';

export const houseModule = defineModule({
  name: 'screens/house',
  permissions: ['house:read:own', 'house:answer:own'],
  routes: () => houseRoutes,
});
