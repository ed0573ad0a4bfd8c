import type {
  Payment,
  PaymentOrder,
  paymentsSchema,
  payoutsSchema,
  verifyPaymentBodySchema,
} from '@backline/api-contract/payments';
import type { MemberTotals } from '@backline/api-contract/totals';
import type { z } from 'zod';
import { api, type Paged } from '../../../data/api.ts';

/** The three values that the gateway's checkout sends the browser back with. */
export type PaymentProof = z.input<typeof verifyPaymentBodySchema>;

const paymentsApi = api.injectEndpoints({
  endpoints: (build) => ({
    payments: build.query<Paged<z.output<typeof paymentsSchema>>, { page?: number; limit?: number }>({
      query: (params) => ({ url: '/payments', params }),
      providesTags: ['Payment'],
    }),
    payment: build.query<Payment, string>({
      query: (id) => `/payments/${id}`,
      providesTags: ['Payment'],
    }),
    memberTotals: build.query<MemberTotals, void>({
      query: () => '/totals',
      providesTags: ['Booking', 'Application', 'Opportunity', 'Payment', 'Payout'],
    }),
    createOrder: build.mutation<PaymentOrder, { id: string; idempotencyKey: string }>({
      query: ({ id, idempotencyKey }) => ({ url: `/payments/${id}/order`, method: 'POST', idempotencyKey }),
      invalidatesTags: ['Payment'],
    }),
    verifyPayment: build.mutation<Payment, { id: string; proof: PaymentProof }>({
      query: ({ id, proof }) => ({ url: `/payments/${id}/verify`, method: 'POST', body: proof }),
      invalidatesTags: ['Payment', 'Booking', 'Standing'],
    }),
    payouts: build.query<Paged<z.output<typeof payoutsSchema>>, { page?: number; limit?: number }>({
      query: (params) => ({ url: '/payouts', params }),
      providesTags: ['Payout'],
    }),
  }),
});

export const {
  usePaymentsQuery,
  usePaymentQuery,
  useMemberTotalsQuery,
  useCreateOrderMutation,
  useVerifyPaymentMutation,
  usePayoutsQuery,
} = paymentsApi;
