export { bookingScreenRoutes } from './booking.routes.ts';
