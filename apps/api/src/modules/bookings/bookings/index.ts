export { moveBooking } from './booking.transitions.ts';
export { bookingAudience } from './booking-audience.ts';
export {
  isBookable,
  lastBookableAt,
  lastPayableAt,
  lastSignableAt,
  PAYING_LEAD,
  TOO_LATE_TO_BOOK,
} from './booking-lead.ts';
export {
  type ChecklistRow,
  checklistSql,
  type HistoryRow,
  historySql,
  type ShownBooking,
  shownBookingSql,
} from './booking-page.sql.ts';
export {
  type BookingParams,
  bookingParams,
  dateText,
  messageTime,
  momentText,
  zoneText,
} from './booking-params.ts';
export { bookingAudit } from './bookings.audit.ts';
export { bookingCancelled } from './bookings.events.ts';
export { bookingsModule } from './bookings.module.ts';
export { bookingNotices, toBooking } from './bookings.notices.ts';
export { mayRead, maySeeCommission, otherSide, partiesOf, sideOf, userOf } from './bookings.policy.ts';
export { presentBooking, presentChecklist, presentHistory } from './bookings.present.ts';
export { type BookingView, findBooking, isBooked, stageTakenSql } from './bookings.queries.ts';
export type { BookingRow } from './bookings.store.ts';
export {
  type CancellationPolicy,
  cancellationPolicy,
  daysText,
  offeredPolicies,
  POLICY_SUMMARY,
  remainderText,
  tierAt,
} from './cancellation-policy.ts';
export { sideMayTick } from './checklist.ts';
export { currentPolicy, listPolicyChoices } from './policy-choices.store.ts';
export { choosePolicy } from './use-cases/choose-policy.ts';
export { createBooking, type NewBooking } from './use-cases/create-booking.ts';
export { lockBooking, lockBookingAndStandings } from './use-cases/lock-booking.ts';
export { recordConfirmation } from './use-cases/record-confirmation.ts';
export { recordReminder } from './use-cases/record-reminder.ts';
export { setPaymentState } from './use-cases/set-payment-state.ts';
export { setSystemItem } from './use-cases/set-system-item.ts';
export { startBooking } from './use-cases/start-booking.ts';
export { tickChecklist } from './use-cases/tick-checklist.ts';
