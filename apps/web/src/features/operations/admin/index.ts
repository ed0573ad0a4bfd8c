export {
  useAlertsQuery,
  useBankReviewsQuery,
  useDetailReviewsQuery,
  useJobsQuery,
  useLedgerProofQuery,
  useVerificationsQuery,
} from './admin.api.ts';
