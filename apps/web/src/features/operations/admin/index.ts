export { useJobsQuery, useLedgerProofQuery, useVerificationsQuery } from './admin.api.ts';
