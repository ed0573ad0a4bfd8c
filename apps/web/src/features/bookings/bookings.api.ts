import type {
  BookingDetail,
  bookings,
  bookingsQuery,
  checklistBody,
  confirmCompletionBody,
  ratingBody,
} from '@backline/contract';
import type { z } from 'zod';
import { api, type Paged } from '../../app/api.ts';

type WithId<T> = { id: string; body: T };
type ListQuery = Pick<z.input<typeof bookingsQuery>, 'status' | 'upcoming'> & { page: number };

const bookingsApi = api.injectEndpoints({
  endpoints: (build) => ({
    bookings: build.query<Paged<z.output<typeof bookings>>, ListQuery>({
      query: (params) => ({ url: '/bookings', params }),
      providesTags: ['Booking'],
    }),
    booking: build.query<BookingDetail, string>({
      query: (id) => `/bookings/${id}`,
      // What the page shows of money and signatures lies in the booking's answer.
      providesTags: ['Booking', 'Payment', 'Payout', 'Contract'],
    }),
    tickChecklist: build.mutation<BookingDetail, WithId<z.input<typeof checklistBody>>>({
      query: ({ id, body }) => ({ url: `/bookings/${id}/checklist`, method: 'PATCH', body }),
      invalidatesTags: ['Booking'],
    }),
    confirmCompletion: build.mutation<BookingDetail, WithId<z.input<typeof confirmCompletionBody>>>({
      query: ({ id, body }) => ({ url: `/bookings/${id}/confirm-completion`, method: 'POST', body }),
      invalidatesTags: ['Booking', 'Payment', 'Payout', 'Standing'],
    }),
    rateBooking: build.mutation<BookingDetail, WithId<z.input<typeof ratingBody>>>({
      query: ({ id, body }) => ({ url: `/bookings/${id}/ratings`, method: 'POST', body }),
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
