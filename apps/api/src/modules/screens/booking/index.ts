export { bookingScreenModule } from './booking.module.ts';
