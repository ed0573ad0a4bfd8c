export { BOOKING_LOOK } from './booking-look.ts';
