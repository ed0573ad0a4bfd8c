import { sql } from 'kysely';
import type { Check } from './check.ts';

/** What must hold within the ledger, whatever the rest of the product says. */
export const BOOK_CHECKS: readonly Check[] = [
  {
    name: 'every transaction sums to zero',
    query: sql`select 'transaction ' || transaction_id || ' is off by ' || sum(amount) || ' ' || currency as finding
      from ledger_entries group by transaction_id, currency having sum(amount) <> 0`,
  },
  {
    name: 'every transaction has at least two entries',
    query: sql`select 'transaction ' || t.id || ' has ' || count(e.id) || ' entries' as finding
      from ledger_transactions t left join ledger_entries e on e.transaction_id = t.id
      group by t.id having count(e.id) < 2`,
  },
  {
    name: 'every balance equals the sum of its entries',
    query: sql`select 'account ' || a.id || ' (' || a.kind || ') says ' || a.balance || ', its entries say ' || coalesce(sum(e.amount), 0) as finding
      from ledger_accounts a left join ledger_entries e on e.account_id = a.id
      group by a.id having a.balance <> coalesce(sum(e.amount), 0)`,
  },
  {
    name: 'every entry is in the currency of its account',
    query: sql`select 'entry ' || e.id || ' is in ' || e.currency || ' on an account in ' || a.currency as finding
      from ledger_entries e join ledger_accounts a on a.id = e.account_id where e.currency <> a.currency`,
  },
  {
    name: 'all accounts together sum to zero',
    query: sql`select 'the accounts in ' || currency || ' sum to ' || sum(balance) as finding
      from ledger_accounts group by currency having sum(balance) <> 0`,
  },
  {
    name: 'money held for others never falls below nothing',
    query: sql`select 'account ' || id || ' (' || kind || ') is overdrawn by ' || balance as finding
      from ledger_accounts where kind in ('escrow', 'artist_payable', 'refunds_payable') and balance > 0`,
  },
  {
    name: 'the gateway holds no less than nothing',
    query: sql`select 'gateway clearing is ' || balance as finding
      from ledger_accounts where kind = 'gateway_clearing' and balance < 0`,
  },
  {
    name: 'every reversal is the exact opposite of what it reverses',
    query: sql`select 'transaction ' || r.id || ' does not mirror ' || r.reverses_id as finding
      from ledger_transactions r where r.reverses_id is not null and exists (
        select from (
          select account_id, amount from ledger_entries where transaction_id = r.id
          union all select account_id, amount from ledger_entries where transaction_id = r.reverses_id
        ) pair group by account_id having sum(amount) <> 0)`,
  },
];
