export { escrowOf, payableOf, platform } from './account-ref.ts';
export { ledgerModule } from './ledger.module.ts';
export {
  type AccountSums,
  accountSumsSql,
  balanceOf,
  listTransactions,
  moneyPosition,
} from './ledger.queries.ts';
export { post } from './post.ts';
export { verifyLedger } from './verify-ledger.ts';
