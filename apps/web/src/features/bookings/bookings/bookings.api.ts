import type { BookingDetail } from '@backline/api-contract/bookings';
import { endpoints } from '../../../data/endpoints.ts';
import { changed, listOf, one } from '../../../data/tags.ts';

/** The answer is the whole booking: shown at once, so that nobody clicks on what is true no more while it is fetched again. */
async function thenShow(
  answer: Promise<{ data: BookingDetail }>,
  show: (booking: BookingDetail) => void,
): Promise<void> {
  const fulfilled = await answer.catch(() => null);
  if (fulfilled) show(fulfilled.data);
}

const bookingsApi = endpoints(({ read, write }) => ({
  bookings: read('GET /bookings', {
    // The next step of each follows from contract and payments.
    providesTags: [listOf('Booking'), listOf('Contract'), listOf('Payment')],
  }),
  booking: read('GET /bookings/:id', {
    // What the page shows of money and signatures lies in the booking's answer.
    providesTags: (booking, _error, { id }) => [
      one('Booking', id),
      listOf('Payment'),
      listOf('Payout'),
      ...(booking?.contractId ? [one('Contract', booking.contractId)] : []),
    ],
  }),
  tickChecklist: write('PATCH /bookings/:id/checklist', {
    onQueryStarted: ({ id }, { dispatch, queryFulfilled }) =>
      thenShow(queryFulfilled, (data) => dispatch(bookingsApi.util.upsertQueryData('booking', { id }, data))),
    invalidatesTags: (_result, _error, { id }) => changed('Booking', id),
  }),
  confirmCompletion: write('POST /bookings/:id/confirm-completion', {
    onQueryStarted: ({ id }, { dispatch, queryFulfilled }) =>
      thenShow(queryFulfilled, (data) => dispatch(bookingsApi.util.upsertQueryData('booking', { id }, data))),
    invalidatesTags: (_result, _error, { id }) => [
      ...changed('Booking', id),
      'Payment',
      'Payout',
      'Standing',
    ],
  }),
  cancelBooking: write('POST /bookings/:id/cancel', {
    onQueryStarted: ({ id }, { dispatch, queryFulfilled }) =>
      thenShow(queryFulfilled, (data) => dispatch(bookingsApi.util.upsertQueryData('booking', { id }, data))),
    invalidatesTags: (_result, _error, { id }) => [
      ...changed('Booking', id),
      'Contract',
      'Payment',
      'Payout',
      'Standing',
    ],
  }),
  rateBooking: write('POST /bookings/:id/ratings', {
    onQueryStarted: ({ id }, { dispatch, queryFulfilled }) =>
      thenShow(queryFulfilled, (data) => dispatch(bookingsApi.util.upsertQueryData('booking', { id }, data))),
    invalidatesTags: (_result, _error, { id }) => [...changed('Booking', id), 'Standing'],
  }),
}));

export const {
  useBookingsQuery,
  useBookingQuery,
  useTickChecklistMutation,
  useCancelBookingMutation,
  useConfirmCompletionMutation,
  useRateBookingMutation,
} = bookingsApi;
