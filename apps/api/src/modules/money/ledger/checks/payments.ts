import { sql } from 'kysely';
import type { Check } from './check.ts';

/**
 * What the ledger and the payments table must agree on: one says where the money is, the other what happened at the gateway.
 * The keys are those under which the payments module books.
 */
export const PAYMENT_CHECKS: readonly Check[] = [
  {
    name: 'every captured milestone is in the ledger, and nothing else is there as captured',
    query: sql`
      select coalesce('milestone ' || p.payment_number || ' is ' || p.status || ' with ' || p.amount, 'transaction ' || t.idempotency_key)
        || ', the ledger has ' || coalesce(t.amount::text, 'nothing') as finding
      from (select * from payments where kind in ('deposit', 'balance') and status in ('completed', 'refunded')) p
      full join (
        select t.idempotency_key, sum(e.amount) as amount
        from ledger_transactions t
        join ledger_entries e on e.transaction_id = t.id
        join ledger_accounts a on a.id = e.account_id and a.kind = 'gateway_clearing'
        where t.kind = 'milestone_captured' group by t.id
      ) t on t.idempotency_key = 'capture:' || p.id
      where p.amount is distinct from t.amount`,
  },
  {
    name: 'the held milestones of a booking equal its escrow',
    query: sql`
      select 'booking ' || coalesce(held.booking_id, escrow.booking_id) || ' holds ' || coalesce(held.amount, 0)
        || ' in milestones and ' || coalesce(escrow.amount, 0) || ' in escrow' as finding
      from (
        select booking_id, sum(amount - returned_amount) as amount from payments where escrow_state = 'held' group by booking_id
      ) held
      full join (
        select owner_id as booking_id, sum(-balance) as amount from ledger_accounts where kind = 'escrow' group by owner_id
      ) escrow on escrow.booking_id = held.booking_id
      where coalesce(held.amount, 0) <> coalesce(escrow.amount, 0)`,
  },
  {
    name: 'the released milestones of a booking equal its payouts before commission',
    query: sql`
      select 'booking ' || coalesce(released.booking_id, payout.booking_id) || ' released ' || coalesce(released.amount, 0)
        || ', its payouts are ' || coalesce(payout.amount, 0) as finding
      from (
        select booking_id, sum(amount - returned_amount) as amount from payments where escrow_state = 'released' group by booking_id
      ) released
      full join (
        select booking_id, sum(gross_amount) as amount from payments where kind = 'payout' group by booking_id
      ) payout on payout.booking_id = released.booking_id
      where coalesce(released.amount, 0) <> coalesce(payout.amount, 0)`,
  },
  {
    name: 'a payout and its commission are its gross amount',
    query: sql`select 'payout ' || payment_number || ' does not add up' as finding
      from payments where kind = 'payout' and gross_amount is distinct from amount + commission_amount`,
  },
  {
    name: 'the payouts that are not sent equal what is payable to the artist',
    query: sql`
      select 'artist ' || coalesce(waiting.artist_id, payable.artist_id) || ' waits for ' || coalesce(waiting.amount, 0)
        || ', payable is ' || coalesce(payable.amount, 0) as finding
      from (
        select payee_id as artist_id, sum(amount) as amount from payments
        where kind = 'payout' and status <> 'completed' group by payee_id
      ) waiting
      full join (
        select owner_id as artist_id, sum(-balance) as amount from ledger_accounts where kind = 'artist_payable' group by owner_id
      ) payable on payable.artist_id = waiting.artist_id
      where coalesce(waiting.amount, 0) <> coalesce(payable.amount, 0)`,
  },
  {
    name: 'what of a milestone went back is in its refunds and in what was moved outside',
    query: sql`
      select 'milestone ' || m.payment_number || ' says that ' || m.returned_amount || ' went back, its refunds and alerts say '
        || coalesce(r.amount, 0) + coalesce(o.amount, 0) as finding
      from payments m
      left join (
        select refunds_id, sum(amount) as amount from payments
        where kind = 'refund' and gateway_payment_id is null group by refunds_id
      ) r on r.refunds_id = m.id
      left join (
        select payment_id, sum(from_escrow) as amount from payment_alerts where outcome = 'money_left' group by payment_id
      ) o on o.payment_id = m.id
      where m.kind in ('deposit', 'balance') and m.returned_amount <> coalesce(r.amount, 0) + coalesce(o.amount, 0)`,
  },
  {
    name: 'the refunds that are not sent equal what is payable as refunds',
    query: sql`
      select 'refunds wait for ' || waiting.amount || ', payable is ' || payable.amount as finding
      from (select coalesce(sum(amount), 0) as amount from payments where kind = 'refund' and status <> 'completed') waiting,
        (select coalesce(sum(-balance), 0) as amount from ledger_accounts where kind = 'refunds_payable') payable
      where waiting.amount <> payable.amount`,
  },
];
