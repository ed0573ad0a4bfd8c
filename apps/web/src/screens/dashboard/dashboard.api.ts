import type { jobsSchema, verificationsSchema } from '@backline/api-contract/admin';
import type { bookingsSchema } from '@backline/api-contract/bookings';
import type { ownOpportunitiesSchema } from '@backline/api-contract/opportunities';
import type { ledgerProofSchema } from '@backline/api-contract/payments';
import type { z } from 'zod';
import { api, type Paged } from '../../data/api.ts';

// Names begin with the page's, because endpoint names are one space over all features.
const dashboardApi = api.injectEndpoints({
  endpoints: (build) => ({
    dashboardBookings: build.query<Paged<z.output<typeof bookingsSchema>>, void>({
      query: () => ({ url: '/bookings', params: { upcoming: true, limit: 5 } }),
      providesTags: ['Booking', 'Contract', 'Payment'],
    }),
    dashboardWaiting: build.query<Paged<z.output<typeof bookingsSchema>>, void>({
      query: () => ({ url: '/bookings', params: { waiting: true, limit: 8 } }),
      providesTags: ['Booking', 'Contract', 'Payment'],
    }),
    dashboardOpportunities: build.query<Paged<z.output<typeof ownOpportunitiesSchema>>, void>({
      query: () => ({ url: '/opportunities/mine', params: { limit: 20, status: 'active' } }),
      providesTags: ['Opportunity', 'Application'],
    }),
    dashboardVerifications: build.query<Paged<z.output<typeof verificationsSchema>>, void>({
      query: () => ({ url: '/admin/verifications', params: { limit: 5 } }),
      providesTags: ['Verification'],
    }),
    dashboardJobs: build.query<z.output<typeof jobsSchema>, void>({
      query: () => '/admin/jobs',
      providesTags: ['Job'],
    }),
    dashboardLedger: build.query<z.output<typeof ledgerProofSchema>, void>({
      query: () => '/admin/ledger',
      providesTags: ['Ledger'],
    }),
  }),
});

export const {
  useDashboardBookingsQuery,
  useDashboardWaitingQuery,
  useDashboardOpportunitiesQuery,
  useDashboardVerificationsQuery,
  useDashboardJobsQuery,
  useDashboardLedgerQuery,
} = dashboardApi;
