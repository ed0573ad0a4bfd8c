export type { BookingAction } from './booking.machine.ts';
export { bookingJobs } from './bookings.jobs.ts';
export { mayRead, maySeeCommission, otherSide, partiesOf, sideOf, userOf } from './bookings.policy.ts';
export { presentBooking, presentChecklist, presentHistory } from './bookings.present.ts';
export { type BookingView, findBooking, findChecklist, findHistory } from './bookings.queries.ts';
export { bookingRoutes } from './bookings.routes.ts';
export type { BookingRow } from './bookings.store.ts';
export {
  type CancellationPolicy,
  type CancellationTier,
  cancellationPolicy,
  DEFAULT_POLICY,
  tierAt,
} from './cancellation-policy.ts';
export { dateText, momentText, type ShowWords, showWords } from './show-words.ts';
export { createBooking, type NewBooking } from './use-cases/create-booking.ts';
export { lockBooking, lockBookingAndStandings } from './use-cases/lock-booking.ts';
export { moveBooking } from './use-cases/move-booking.ts';
export { recordConfirmation } from './use-cases/record-confirmation.ts';
export { recordReminder } from './use-cases/record-reminder.ts';
export { setPaymentState } from './use-cases/set-payment-state.ts';
export { setSystemItem } from './use-cases/set-system-item.ts';
export { startBooking } from './use-cases/start-booking.ts';
export { type Ticks, tickChecklist } from './use-cases/tick-checklist.ts';
