export { BOOKING_BADGE } from './booking-badge.ts';
export {
  useBookingQuery,
  useBookingsQuery,
  useCancelBookingMutation,
  useConfirmCompletionMutation,
  useRateBookingMutation,
  useTickChecklistMutation,
} from './bookings.api.ts';
export { StepLabel } from './StepLabel.tsx';
export { stepLink } from './step-link.ts';
