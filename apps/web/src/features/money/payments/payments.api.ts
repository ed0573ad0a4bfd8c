import type { ArgumentOf } from '../../../data/endpoint-request.ts';
import { endpoints } from '../../../data/endpoints.ts';
import { changed, listOf, one } from '../../../data/tags.ts';

/** The three values that the gateway's checkout sends the browser back with. */
export type PaymentProof = ArgumentOf<'POST /payments/:id/verify'>['body'];

const paymentsApi = endpoints(({ read, write }) => ({
  payments: read('GET /payments', { providesTags: [listOf('Payment')] }),
  payment: read('GET /payments/:id', { providesTags: (_result, _error, { id }) => [one('Payment', id)] }),
  memberTotals: read('GET /totals', {
    providesTags: [
      listOf('Booking'),
      listOf('Application'),
      listOf('Opportunity'),
      listOf('Payment'),
      listOf('Payout'),
    ],
  }),
  createOrder: write('POST /payments/:id/order', {
    invalidatesTags: (_result, _error, { id }) => changed('Payment', id),
  }),
  verifyPayment: write('POST /payments/:id/verify', {
    invalidatesTags: (payment, _error, { id }) => [
      ...changed('Payment', id),
      ...changed('Booking', payment?.bookingId),
      'Standing',
    ],
  }),
  payouts: read('GET /payouts', { providesTags: [listOf('Payout')] }),
}));

export const {
  usePaymentsQuery,
  usePaymentQuery,
  useMemberTotalsQuery,
  useCreateOrderMutation,
  useVerifyPaymentMutation,
  usePayoutsQuery,
} = paymentsApi;
