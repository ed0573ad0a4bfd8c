import { defineModule } from '../../../platform/module.ts';
import { bookingScreenRoutes } from './booking.routes.ts';

export const bookingScreenModule = defineModule({
  name: 'screens/booking',
  permissions: ['bookings:read:own'],
  routes: () => bookingScreenRoutes,
});
