import type { LedgerProof } from '@backline/api-contract/payments';
import { paise } from '@backline/kernel';
import { sql } from 'kysely';
import type { Queryable } from '../../../platform/db/database.ts';
import { BOOK_CHECKS } from './checks/books.ts';
import type { Check } from './checks/check.ts';
import { PAYMENT_CHECKS } from './checks/payments.ts';
import { ACCOUNT_NAME, ACCOUNT_OWNERS, listTransactions } from './ledger.queries.ts';

export const LEDGER_CHECKS: readonly Check[] = [...BOOK_CHECKS, ...PAYMENT_CHECKS];

const SHOWN_FINDINGS = 5;
const SHOWN_TRANSACTIONS = 50;

/**
 * Proves the books: every named check is a query that must return no rows. The answer also shows all accounts and the
 * newest transactions, so that a person can follow. Changes nothing. See docs/rules/money.md#ledger.
 */
export async function verifyLedger(
  db: Queryable,
  options: { transactions?: number } = {},
): Promise<LedgerProof> {
  const checks = [];
  for (const check of LEDGER_CHECKS) checks.push(await runCheck(db, check));
  return {
    balanced: checks.every((check) => check.passed),
    checks,
    accounts: await listAccounts(db),
    transactions: await listTransactions(db, { limit: options.transactions ?? SHOWN_TRANSACTIONS }),
  };
}

async function runCheck(db: Queryable, { name, query }: Check): Promise<LedgerProof['checks'][number]> {
  const { rows } = await query.execute(db);
  const shown = rows.slice(0, SHOWN_FINDINGS).map((row) => row.finding);
  const more = rows.length > SHOWN_FINDINGS ? [`and ${rows.length - SHOWN_FINDINGS} more`] : [];
  return { name, passed: rows.length === 0, detail: [...shown, ...more].join('; ') };
}

async function listAccounts(db: Queryable): Promise<LedgerProof['accounts']> {
  const { rows } = await sql<{ account: string; balance: number }>`
    select ${ACCOUNT_NAME} as account, a.balance
    from ledger_accounts a ${ACCOUNT_OWNERS}
    order by a.id`.execute(db);
  return rows.map(({ account, balance }) => ({ account, balance: paise(balance), currency: 'INR' }));
}
