export { BOOKING_LOOK } from './booking-look.ts';
export {
  useBookingQuery,
  useBookingsQuery,
  useConfirmCompletionMutation,
  useRateBookingMutation,
  useTickChecklistMutation,
} from './bookings.api.ts';
export { StepWords } from './StepWords.tsx';
export { stepLink } from './step-link.ts';
