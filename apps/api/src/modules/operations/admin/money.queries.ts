import type { AdminMoney } from '@backline/api-contract/admin';
import { paise } from '@backline/kernel';
import { sql } from 'kysely';
import type { Queryable } from '../../../platform/db/database.ts';

type Sum = 'volume' | 'completedVolume' | 'escrow' | 'paidOut';
type Row = Record<Sum, number> &
  Record<`${Sum}Count`, number> & {
    commission: number;
    payouts: { waitingFor: string | null; amount: number; count: number }[];
  };

/**
 * The platform's money in a few numbers, in one statement: bookings by their fees, what is held and was earned by the ledger, payouts by
 * what they wait for. See docs/rules/operations.md#money.
 */
export async function readMoney(db: Queryable): Promise<AdminMoney> {
  const { rows } = await sql<Row>`
    select
      coalesce(sum(b.agreed_fee) filter (where b.status <> 'cancelled'), 0)::bigint as volume,
      count(*) filter (where b.status <> 'cancelled') as volume_count,
      coalesce(sum(b.agreed_fee) filter (where b.status = 'completed'), 0)::bigint as completed_volume,
      count(*) filter (where b.status = 'completed') as completed_volume_count,
      (select coalesce(-sum(a.balance), 0)::bigint from ledger_accounts a where a.kind = 'platform_revenue') as commission,
      (select coalesce(-sum(a.balance), 0)::bigint from ledger_accounts a where a.kind = 'escrow') as escrow,
      (select count(*) from ledger_accounts a where a.kind = 'escrow' and a.balance <> 0) as escrow_count,
      (select coalesce(sum(p.amount), 0)::bigint from payments p where p.kind = 'payout' and p.status = 'completed') as paid_out,
      (select count(*) from payments p where p.kind = 'payout' and p.status = 'completed') as paid_out_count,
      (select coalesce(json_agg(open order by open.amount desc), '[]') from (
        select p.waiting_for as "waitingFor", sum(p.amount)::bigint as amount, count(*) as count
        from payments p where p.kind = 'payout' and p.status in ('pending', 'processing', 'failed')
        group by p.waiting_for
      ) open) as payouts
    from bookings b`.execute(db);
  return present(rows[0] as Row);
}

function present(row: Row): AdminMoney {
  const sum = (name: Sum) => ({ amount: paise(row[name]), count: row[`${name}Count`] });
  return {
    currency: 'INR',
    volume: sum('volume'),
    completedVolume: sum('completedVolume'),
    commission: paise(row.commission),
    escrow: sum('escrow'),
    paidOut: sum('paidOut'),
    payouts: row.payouts.map((open) => ({ ...open, amount: paise(open.amount) })),
  };
}
