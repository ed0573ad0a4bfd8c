export {
  useAlertsQuery,
  useBankReviewsQuery,
  useJobsQuery,
  useLedgerProofQuery,
  useVerificationsQuery,
} from './admin.api.ts';
