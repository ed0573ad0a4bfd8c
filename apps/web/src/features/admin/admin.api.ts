import type {
  adminBookings,
  adminBookingsQuery,
  adminUsers,
  adminUsersQuery,
  auditLog,
  auditQuery,
  jobs,
  LedgerProof,
  Profile,
  verifications,
  verificationsQuery,
  verifyBody,
  verifyParams,
} from '@backline/contract';
import type { z } from 'zod';
import { api, type Paged } from '../../app/api.ts';

/** A list's filters with the page as the number that it is; query strings are what the schema takes. */
type ListQuery<S extends z.ZodType> = Omit<z.output<S>, 'page' | 'limit'> & { page: number };
type Decision = z.input<typeof verifyParams> & { body: z.input<typeof verifyBody> };

const adminApi = api.injectEndpoints({
  endpoints: (build) => ({
    verifications: build.query<Paged<z.output<typeof verifications>>, ListQuery<typeof verificationsQuery>>({
      query: (params) => ({ url: '/admin/verifications', params }),
      providesTags: ['Verification'],
    }),
    decideVerification: build.mutation<Profile, Decision>({
      query: ({ type, profileId, body }) => ({
        url: `/admin/verify/${type}/${profileId}`,
        method: 'POST',
        body,
      }),
      transformResponse: ({ profile }: { profile: Profile }) => profile,
      invalidatesTags: ['Verification', 'User', 'Audit'],
    }),
    adminUsers: build.query<Paged<z.output<typeof adminUsers>>, ListQuery<typeof adminUsersQuery>>({
      query: (params) => ({ url: '/admin/users', params }),
      providesTags: ['User'],
    }),
    adminBookings: build.query<Paged<z.output<typeof adminBookings>>, ListQuery<typeof adminBookingsQuery>>({
      query: (params) => ({ url: '/admin/bookings', params }),
      providesTags: ['Booking'],
    }),
    auditLog: build.query<Paged<z.output<typeof auditLog>>, ListQuery<typeof auditQuery>>({
      query: (params) => ({ url: '/admin/audit', params }),
      providesTags: ['Audit'],
    }),
    jobs: build.query<z.output<typeof jobs>, void>({ query: () => '/admin/jobs', providesTags: ['Job'] }),
    runJob: build.mutation<unknown, string>({
      query: (name) => ({ url: `/admin/jobs/${encodeURIComponent(name)}/run`, method: 'POST' }),
      invalidatesTags: ['Job', 'Audit'],
    }),
    ledgerProof: build.query<LedgerProof, void>({ query: () => '/admin/ledger', providesTags: ['Ledger'] }),
  }),
});

export const {
  useVerificationsQuery,
  useDecideVerificationMutation,
  useAdminUsersQuery,
  useAdminBookingsQuery,
  useAuditLogQuery,
  useJobsQuery,
  useRunJobMutation,
  useLedgerProofQuery,
} = adminApi;
