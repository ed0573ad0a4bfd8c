import type {
  bookings,
  jobs,
  ledgerProof,
  ownApplications,
  ownOpportunities,
  payments,
  payouts,
  verifications,
} from '@backline/contract';
import type { z } from 'zod';
import { api, type Paged } from '../../app/api.ts';

// Names begin with the page's, because endpoint names are one space over all features.
const dashboardApi = api.injectEndpoints({
  endpoints: (build) => ({
    dashboardBookings: build.query<Paged<z.output<typeof bookings>>, void>({
      query: () => ({ url: '/bookings', params: { upcoming: true, limit: 10 } }),
      providesTags: ['Booking'],
    }),
    dashboardRunningBookings: build.query<Paged<z.output<typeof bookings>>, void>({
      query: () => ({ url: '/bookings', params: { status: 'in_progress', limit: 10 } }),
      providesTags: ['Booking'],
    }),
    dashboardApplications: build.query<Paged<z.output<typeof ownApplications>>, void>({
      query: () => ({ url: '/applications', params: { limit: 20 } }),
      providesTags: ['Application'],
    }),
    dashboardOpportunities: build.query<Paged<z.output<typeof ownOpportunities>>, void>({
      query: () => ({ url: '/opportunities/mine', params: { limit: 20, status: 'active' } }),
      providesTags: ['Opportunity', 'Application'],
    }),
    dashboardPayments: build.query<Paged<z.output<typeof payments>>, void>({
      query: () => ({ url: '/payments', params: { limit: 50 } }),
      providesTags: ['Payment'],
    }),
    dashboardPayouts: build.query<Paged<z.output<typeof payouts>>, void>({
      query: () => ({ url: '/payouts', params: { limit: 50 } }),
      providesTags: ['Payout'],
    }),
    dashboardVerifications: build.query<Paged<z.output<typeof verifications>>, void>({
      query: () => ({ url: '/admin/verifications', params: { limit: 5 } }),
      providesTags: ['Verification'],
    }),
    dashboardJobs: build.query<z.output<typeof jobs>, void>({
      query: () => '/admin/jobs',
      providesTags: ['Job'],
    }),
    dashboardLedger: build.query<z.output<typeof ledgerProof>, void>({
      query: () => '/admin/ledger',
      providesTags: ['Ledger'],
    }),
  }),
});

export const {
  useDashboardBookingsQuery,
  useDashboardRunningBookingsQuery,
  useDashboardApplicationsQuery,
  useDashboardOpportunitiesQuery,
  useDashboardPaymentsQuery,
  useDashboardPayoutsQuery,
  useDashboardVerificationsQuery,
  useDashboardJobsQuery,
  useDashboardLedgerQuery,
} = dashboardApi;
