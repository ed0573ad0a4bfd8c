import type {
  adminBookingsQuerySchema,
  adminBookingsSchema,
  adminUsersQuerySchema,
  adminUsersSchema,
  auditActionsSchema,
  auditLogSchema,
  auditQuerySchema,
  jobsSchema,
  verificationsQuerySchema,
  verificationsSchema,
  verifyBodySchema,
  verifyParamsSchema,
} from '@backline/api-contract/admin';
import type { LedgerProof } from '@backline/api-contract/payments';
import type { Profile } from '@backline/api-contract/profiles';
import type { z } from 'zod';
import { api, type Paged } from '../../../data/api.ts';

/** A list's filters with the page as the number that it is; query strings are what the schema takes. */
type ListQuery<S extends z.ZodType> = Omit<z.output<S>, 'page' | 'limit'> & { page: number };
type Decision = z.input<typeof verifyParamsSchema> & { body: z.input<typeof verifyBodySchema> };

const adminApi = api.injectEndpoints({
  endpoints: (build) => ({
    verifications: build.query<
      Paged<z.output<typeof verificationsSchema>>,
      ListQuery<typeof verificationsQuerySchema>
    >({
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
    adminUsers: build.query<
      Paged<z.output<typeof adminUsersSchema>>,
      ListQuery<typeof adminUsersQuerySchema>
    >({
      query: (params) => ({ url: '/admin/users', params }),
      providesTags: ['User'],
    }),
    adminBookings: build.query<
      Paged<z.output<typeof adminBookingsSchema>>,
      ListQuery<typeof adminBookingsQuerySchema>
    >({
      query: (params) => ({ url: '/admin/bookings', params }),
      providesTags: ['Booking'],
    }),
    auditLog: build.query<Paged<z.output<typeof auditLogSchema>>, ListQuery<typeof auditQuerySchema>>({
      query: (params) => ({ url: '/admin/audit', params }),
      providesTags: ['Audit'],
    }),
    auditActions: build.query<z.output<typeof auditActionsSchema>, void>({
      query: () => '/admin/audit/actions',
    }),
    jobs: build.query<z.output<typeof jobsSchema>, void>({
      query: () => '/admin/jobs',
      providesTags: ['Job'],
    }),
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
  useAuditActionsQuery,
  useAuditLogQuery,
  useJobsQuery,
  useRunJobMutation,
  useLedgerProofQuery,
} = adminApi;
