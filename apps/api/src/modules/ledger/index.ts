export { type AccountKind, type AccountRef, escrowOf, payableOf, platform } from './account-ref.ts';
export { balanceOf, listTransactions, moneyPositionOf } from './ledger.queries.ts';
export { type Posted, post } from './post.ts';
export { type Entry, OverdrawnError, type Posting } from './posting.ts';
export { reverse } from './reverse.ts';
export { LEDGER_CHECKS, verifyLedger } from './verify-ledger.ts';
