import { endpoints } from '../../../data/endpoints.ts';
import { listOf } from '../../../data/tags.ts';

const adminApi = endpoints(({ read, write }) => ({
  verifications: read('GET /admin/verifications', { providesTags: ['Verification'] }),
  decideVerification: write('POST /admin/verify/:type/:profileId', {
    invalidatesTags: ['Verification', 'User', 'Audit'],
  }),
  bankReviews: read('GET /admin/bank-details', { providesTags: ['Verification'] }),
  decideBankDetails: write('POST /admin/bank-details/:type/:profileId', {
    invalidatesTags: ['Verification', 'User', 'Audit', 'Payout'],
  }),
  detailReviews: read('GET /admin/detail-changes', { providesTags: ['Verification'] }),
  decideDetailChange: write('POST /admin/detail-changes/:id', {
    invalidatesTags: ['Verification', 'User', 'Audit', 'Booking'],
  }),
  adminUsers: read('GET /admin/users', { providesTags: ['User'] }),
  adminBookings: read('GET /admin/bookings', { providesTags: [listOf('Booking')] }),
  auditLog: read('GET /admin/audit', { providesTags: ['Audit'] }),
  auditActions: read('GET /admin/audit/actions'),
  alerts: read('GET /admin/alerts', { providesTags: ['Alert'] }),
  settleAlert: write('POST /admin/alerts/:alertId/settle', {
    invalidatesTags: ['Alert', 'Booking', 'Payment', 'Payout', 'Ledger', 'Audit'],
  }),
  jobs: read('GET /admin/jobs', { providesTags: ['Job'] }),
  runJob: write('POST /admin/jobs/:name/run', { invalidatesTags: ['Job', 'Audit'] }),
  waitingPayouts: read('GET /payouts', { providesTags: [listOf('Payout')] }),
  adminPolicies: read('GET /admin/policies', { providesTags: ['Policy'] }),
  choosePolicy: write('POST /admin/policies', { invalidatesTags: ['Policy', 'Audit'] }),
  adminMoney: read('GET /admin/money', { providesTags: ['Ledger', listOf('Payout'), listOf('Booking')] }),
  ledgerProof: read('GET /admin/ledger', { providesTags: ['Ledger'] }),
}));

export const {
  useVerificationsQuery,
  useDecideVerificationMutation,
  useBankReviewsQuery,
  useDecideBankDetailsMutation,
  useDetailReviewsQuery,
  useDecideDetailChangeMutation,
  useAdminUsersQuery,
  useAdminBookingsQuery,
  useAuditActionsQuery,
  useAuditLogQuery,
  useAlertsQuery,
  useSettleAlertMutation,
  useJobsQuery,
  useRunJobMutation,
  useWaitingPayoutsQuery,
  useAdminPoliciesQuery,
  useChoosePolicyMutation,
  useAdminMoneyQuery,
  useLedgerProofQuery,
} = adminApi;
