import type { LedgerTransaction, MoneyPosition } from '@backline/api-contract/payments';
import { add, negate, type Paise, paise, subtract, ZERO } from '@backline/kernel';
import { sql } from 'kysely';
import type { Queryable } from '../../../platform/db/database.ts';
import type { AccountRef } from './account-ref.ts';

/** What is on an account, in paise; liabilities are negative. An account that was never opened holds nothing. */
export async function balanceOf(
  db: Queryable,
  { kind, ownerId }: AccountRef,
  currency = 'INR',
): Promise<Paise> {
  const row = await db
    .selectFrom('ledgerAccounts')
    .select('balance')
    .where('kind', '=', kind)
    .where('ownerId', 'is not distinct from', ownerId)
    .where('currency', '=', currency)
    .executeTakeFirst();
  return paise(row?.balance ?? 0);
}

export interface PositionOf {
  id: string;
  agreedFee: number;
  status: string;
}

/** What went in and out on the accounts of one kind, for one booking; in paise. */
export interface AccountSums {
  kind: string;
  debits: number;
  credits: number;
}

/** The sums that a booking's position is made of, for a statement that shows it. @param booking the expression of its id */
export function accountSumsSql(booking: string): string {
  return `select a.kind,
      coalesce(sum(e.amount) filter (where e.amount > 0), 0)::bigint as debits,
      coalesce(sum(e.amount) filter (where e.amount < 0), 0)::bigint as credits
    from ledger_transactions t
    join ledger_entries e on e.transaction_id = t.id
    join ledger_accounts a on a.id = e.account_id
    where t.booking_id = ${booking} and t.reverses_id is null
      and not exists (select from ledger_transactions r where r.reverses_id = t.id)
    group by a.kind`;
}

/**
 * Where a booking's money is, told by the ledger alone. `outstanding` is what the buyer still has to pay; a cancelled
 * booking asks for nothing more. See docs/rules/money.md#ledger.
 */
export function moneyPosition(booking: PositionOf, sums: readonly AccountSums[]): MoneyPosition {
  const of = (kind: string) => {
    const { debits, credits } = sums.find((row) => row.kind === kind) ?? { debits: 0, credits: 0 };
    return { debits: paise(debits), credits: paise(credits), net: add(paise(debits), paise(credits)) };
  };
  const agreedFee = paise(booking.agreedFee);
  const paidIn = negate(of('escrow').credits);
  const earned = add(of('artist_payable').credits, of('platform_revenue').credits);
  return {
    agreedFee,
    paidIn,
    inEscrow: negate(of('escrow').net),
    payableToArtist: negate(of('artist_payable').net),
    paidOut: of('artist_payable').debits,
    commission: negate(of('platform_revenue').net),
    // Not what is payable as refunds: money that arrived too late goes back without ever having been in escrow.
    returned: add(of('escrow').debits, earned),
    outstanding: booking.status === 'cancelled' || paidIn >= agreedFee ? ZERO : subtract(agreedFee, paidIn),
    currency: 'INR',
  };
}

interface TransactionRow {
  id: string;
  kind: string;
  description: string;
  bookingNumber: string | null;
  occurredAt: Date;
  entries: { account: string; amount: number }[];
}

/** How an account is called where people read: with the number of its booking, or the name of its artist. */
export const ACCOUNT_NAME = sql<string>`a.kind || coalesce(': ' || b.booking_number, ': ' || artist.artist_name, ': ' || a.owner_id, '')`;
export const ACCOUNT_OWNERS = sql`
  left join bookings b on a.kind = 'escrow' and b.id = a.owner_id
  left join artist_profiles artist on a.kind = 'artist_payable' and artist.id = a.owner_id`;

/** The newest transactions with their entries, newest first. */
export async function listTransactions(
  db: Queryable,
  options: { limit: number; bookingId?: string },
): Promise<LedgerTransaction[]> {
  const ofBooking = options.bookingId ? sql`where t.booking_id = ${options.bookingId}` : sql``;
  const { rows } = await sql<TransactionRow>`
    select t.id, t.kind, t.description, t.occurred_at, of_booking.booking_number,
      jsonb_agg(jsonb_build_object('account', ${ACCOUNT_NAME}, 'amount', e.amount) order by e.id) as entries
    from (select * from ledger_transactions t ${ofBooking} order by t.sequence desc limit ${options.limit}) t
    join ledger_entries e on e.transaction_id = t.id
    join ledger_accounts a on a.id = e.account_id
    ${ACCOUNT_OWNERS}
    left join bookings of_booking on of_booking.id = t.booking_id
    group by t.id, t.kind, t.description, t.occurred_at, t.sequence, of_booking.booking_number
    order by t.sequence desc`.execute(db);
  return rows.map((row) => ({
    ...row,
    occurredAt: row.occurredAt.toISOString(),
    entries: row.entries.map(({ account, amount }) => ({ account, amount: paise(amount), currency: 'INR' })),
  }));
}
