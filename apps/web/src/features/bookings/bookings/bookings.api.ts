import type {
  BookingDetail,
  bookingsQuerySchema,
  bookingsSchema,
  checklistBodySchema,
  confirmCompletionBodySchema,
  ratingBodySchema,
} from '@backline/api-contract/bookings';
import type { z } from 'zod';
import { api, type Paged } from '../../../data/api.ts';

type WithId<T> = { id: string; body: T };
type ListQuery = Pick<z.input<typeof bookingsQuerySchema>, 'status' | 'upcoming' | 'waiting'> & {
  page: number;
};

/** The answer is the whole booking: shown at once, so that nobody clicks on what is true no more while it is fetched again. */
async function thenShow(
  answer: Promise<{ data: BookingDetail }>,
  show: (booking: BookingDetail) => void,
): Promise<void> {
  const fulfilled = await answer.catch(() => null);
  if (fulfilled) show(fulfilled.data);
}

const bookingsApi = api.injectEndpoints({
  endpoints: (build) => ({
    bookings: build.query<Paged<z.output<typeof bookingsSchema>>, ListQuery>({
      query: (params) => ({ url: '/bookings', params }),
      // The next step of each follows from contract and payments.
      providesTags: ['Booking', 'Contract', 'Payment'],
    }),
    booking: build.query<BookingDetail, string>({
      query: (id) => `/bookings/${id}`,
      // What the page shows of money and signatures lies in the booking's answer.
      providesTags: ['Booking', 'Payment', 'Payout', 'Contract'],
    }),
    tickChecklist: build.mutation<BookingDetail, WithId<z.input<typeof checklistBodySchema>>>({
      query: ({ id, body }) => ({ url: `/bookings/${id}/checklist`, method: 'PATCH', body }),
      onQueryStarted: ({ id }, { dispatch, queryFulfilled }) =>
        thenShow(queryFulfilled, (data) => dispatch(bookingsApi.util.upsertQueryData('booking', id, data))),
      invalidatesTags: ['Booking'],
    }),
    confirmCompletion: build.mutation<BookingDetail, WithId<z.input<typeof confirmCompletionBodySchema>>>({
      query: ({ id, body }) => ({ url: `/bookings/${id}/confirm-completion`, method: 'POST', body }),
      onQueryStarted: ({ id }, { dispatch, queryFulfilled }) =>
        thenShow(queryFulfilled, (data) => dispatch(bookingsApi.util.upsertQueryData('booking', id, data))),
      invalidatesTags: ['Booking', 'Payment', 'Payout', 'Standing'],
    }),
    rateBooking: build.mutation<BookingDetail, WithId<z.input<typeof ratingBodySchema>>>({
      query: ({ id, body }) => ({ url: `/bookings/${id}/ratings`, method: 'POST', body }),
      onQueryStarted: ({ id }, { dispatch, queryFulfilled }) =>
        thenShow(queryFulfilled, (data) => dispatch(bookingsApi.util.upsertQueryData('booking', id, data))),
      invalidatesTags: ['Booking', 'Standing'],
    }),
  }),
});

export const {
  useBookingsQuery,
  useBookingQuery,
  useTickChecklistMutation,
  useConfirmCompletionMutation,
  useRateBookingMutation,
} = bookingsApi;
