import type { MemberTotals } from '@backline/api-contract/totals';
import { paise } from '@backline/kernel';
import { sql } from 'kysely';
import type { MemberReadCtx } from '../../../platform/context.ts';
import { OPEN_APPLICATION_STATUSES } from '../../marketplace/applications/index.ts';
import { OPEN_PAYMENT_STATUSES } from '../../money/payments/index.ts';

type Sum = 'toPay' | 'overdue' | 'toCome' | 'held' | 'spent' | 'onItsWay' | 'waiting' | 'paidOut';
type Totals = Pick<
  MemberTotals,
  'currentBookings' | 'openApplications' | 'activeOpportunities' | 'waitingFor'
>;
type Row = Totals & Record<Sum, number> & Record<`${Sum}Count`, number>;

/** Amount, less what went back of it, and number of the member's payments that fit; as text of ours, because columns have names. */
const total = (name: string, fits: ReturnType<typeof sql>) => sql`
  coalesce(sum(p.amount - p.returned_amount) filter (where ${fits}), 0)::bigint as ${sql.ref(name)},
  count(*) filter (where ${fits}) as ${sql.ref(`${name}_count`)}`;

/**
 * What a member has, counted and added up over all records in one statement: the sums of dashboard, payments and earnings. An overdue
 * milestone is one past the due time that `overdueFrom` gives it.
 */
export async function readTotals({ db, actor, now }: MemberReadCtx): Promise<MemberTotals> {
  const { id } = actor;
  const milestone = sql`p.kind in ('deposit', 'balance')`;
  const open = sql`${milestone} and p.status = any (${OPEN_PAYMENT_STATUSES}) and p.booking_status <> 'cancelled'`;
  const owed = sql`${open} and p.payer_id = ${id}`;
  const late = sql`case when p.due_at <= p.created_at then p.created_at + interval '24 hours' else p.due_at end <= ${now}`;
  const payout = sql`p.kind = 'payout' and p.payee_id = ${id}`;
  const onItsWay = sql`${payout} and p.status in ('pending', 'processing') and p.waiting_for is null`;
  // Of a booking that was cancelled or disputed, a part may have stayed spent.
  const spent = sql`${milestone} and p.status in ('completed', 'refunded') and p.amount > p.returned_amount
    and p.payer_id = ${id}`;
  const waiting = sql`${payout} and p.status in ('pending', 'processing') and p.waiting_for is not null`;
  const { rows } = await sql<Row>`
    with own as (
      select p.*, b.status as booking_status from payments p join bookings b on b.id = p.booking_id
      where p.payer_id = ${id} or p.payee_id = ${id}
    )
    select
      (select count(*) from bookings b where (b.artist_id = ${id} or b.buyer_id = ${id})
        and b.status not in ('completed', 'cancelled')) as current_bookings,
      (select count(*) from applications a join opportunities o on o.id = a.opportunity_id
        where (a.artist_id = ${id} or o.buyer_id = ${id})
        and a.status = any (${OPEN_APPLICATION_STATUSES}) and a.expires_at > ${now}) as open_applications,
      (select count(*) from opportunities o where o.buyer_id = ${id} and o.status = 'active') as active_opportunities,
      ${total('to_pay', owed)},
      ${total('overdue', sql`${owed} and ${late}`)},
      ${total('to_come', sql`${open} and p.payee_id = ${id}`)},
      ${total('held', sql`${milestone} and p.status = 'completed' and p.escrow_state = 'held'`)},
      ${total('spent', spent)},
      ${total('on_its_way', onItsWay)},
      ${total('waiting', waiting)},
      ${total('paid_out', sql`${payout} and p.status = 'completed'`)},
      coalesce(array_agg(distinct p.waiting_for) filter (where ${waiting}), '{}') as waiting_for
    from own p`.execute(db);
  return present(rows[0] as Row);
}

function present(row: Row): MemberTotals {
  const { currentBookings, openApplications, activeOpportunities, waitingFor } = row;
  const sum = (name: Sum) => ({ amount: paise(row[name]), count: row[`${name}Count`] });
  return {
    currency: 'INR',
    currentBookings,
    openApplications,
    activeOpportunities,
    toPay: sum('toPay'),
    overdue: sum('overdue'),
    toCome: sum('toCome'),
    held: sum('held'),
    spent: sum('spent'),
    onItsWay: sum('onItsWay'),
    waiting: sum('waiting'),
    waitingFor,
    paidOut: sum('paidOut'),
  };
}
