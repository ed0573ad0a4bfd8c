import type { BookingStatus } from '@backline/api-contract/bookings';
import type { PaymentStatus } from '@backline/api-contract/payments';
import { type LocalDate, type Paise, paise, shift } from '@backline/kernel';
import { sql } from 'kysely';
import type { Actor } from '../../../platform/context.ts';
import type { Queryable, Tx } from '../../../platform/db/database.ts';
import { columnsOf } from '../../../platform/db/statement.ts';
import { WAIT_AFTER_CHANGE } from '../../identity/profiles/index.ts';
import { type Notice, REMIND_BEFORE } from './notice.ts';
import { OPEN_PAYMENT_STATUSES } from './payment.machine.ts';
import type { PaymentRow } from './payments.store.ts';

/** What its booking says of a payment. */
interface OfBooking {
  bookingNumber: string;
  bookingStatus: BookingStatus;
  title: string;
  eventDate: LocalDate;
  artistId: string;
  artistName: string;
  buyerName: string;
  depositPaid: boolean;
  agreedFee: number;
}
/** A payment for a screen. */
export type PaymentView = PaymentRow & OfBooking;
export type ShownPayment = PaymentOfBooking & OfBooking;

const viewOf = (db: Queryable) =>
  db
    .selectFrom('payments as p')
    .innerJoin('bookings as b', 'b.id', 'p.bookingId')
    .selectAll('p')
    .select([
      'b.bookingNumber',
      'b.status as bookingStatus',
      'b.title',
      'b.eventDate',
      'b.artistId',
      'b.artistName',
      'b.buyerName',
      'b.agreedFee',
      sql<boolean>`exists (
        select from payments d where d.booking_id = p.booking_id and d.kind = 'deposit' and d.status in ('completed', 'refunded')
      )`.as('depositPaid'),
    ]);

export async function findPaymentView(db: Queryable, id: string): Promise<PaymentView | null> {
  return (await viewOf(db).where('p.id', '=', id).executeTakeFirst()) ?? null;
}

const SHOWN_COLUMNS = [
  'id',
  'paymentNumber',
  'bookingId',
  'kind',
  'status',
  'payerId',
  'payeeId',
  'amount',
  'dueAt',
  'escrowState',
  'failureReason',
  'completedAt',
  'createdAt',
  'method',
  'methodDetail',
  'gatewayPaymentId',
  'gatewayReference',
] as const;

/** What of a payment is shown, without what its booking says of it. */
export type PaymentOfBooking = Pick<PaymentRow, (typeof SHOWN_COLUMNS)[number]>;

/**
 * What is owed and was paid for a booking, in the order in which it is due, for a statement that shows the booking; payouts are the artist's
 * own. @param booking the expression of its id
 */
export function paymentsOfBookingSql(booking: string): string {
  return `select ${columnsOf('p', SHOWN_COLUMNS)} from payments p
    where p.booking_id = ${booking} and p.kind <> 'payout' order by p.created_at, p.id`;
}

/**
 * When the last payout of a booking was sent; null while one waits, or where there is none.
 * @param booking the expression of its id
 */
export function paidOutAtSql(booking: string): string {
  return `select case when bool_and(p.status = 'completed') then max(p.completed_at) end
    from payments p where p.booking_id = ${booking} and p.kind = 'payout'`;
}

/** What a payout of a booking waits for, in words. @param booking the expression of its id */
export function payoutWaitingForSql(booking: string): string {
  return `select p.waiting_for from payments p
    where p.booking_id = ${booking} and p.kind = 'payout' and p.waiting_for is not null
    order by p.created_at desc limit 1`;
}

interface PageOf {
  page: number;
  limit: number;
}
interface Page {
  rows: PaymentView[];
  total: number;
}

/** One's own payments but payouts, for admins everybody's: newest first, of one booking in the order of their kinds. */
export async function findPayments(
  db: Queryable,
  actor: Actor,
  query: PageOf & { status?: PaymentStatus | undefined; bookingId?: string | undefined },
): Promise<Page> {
  let found = viewOf(db).where('p.kind', '<>', 'payout');
  if (actor.role !== 'admin')
    found = found.where((where) =>
      where.or([where('p.payerId', '=', actor.id), where('p.payeeId', '=', actor.id)]),
    );
  if (query.status) found = found.where('p.status', '=', query.status);
  if (query.bookingId) found = found.where('p.bookingId', '=', query.bookingId);
  return onePage(found, query);
}

/** An artist's payouts, for admins everybody's; newest first. */
export async function findPayouts(
  db: Queryable,
  actor: Actor,
  query: PageOf & { waiting?: boolean | undefined },
): Promise<Page> {
  let found = viewOf(db).where('p.kind', '=', 'payout');
  if (query.waiting !== undefined) found = found.where('p.waitingFor', query.waiting ? 'is not' : 'is', null);
  if (actor.role !== 'admin') found = found.where('p.payeeId', '=', actor.id);
  return onePage(found, query);
}

async function onePage(found: ReturnType<typeof viewOf>, { page, limit }: PageOf): Promise<Page> {
  const { total } = await found
    .clearSelect()
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .orderBy('p.createdAt', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  return { rows, total };
}

const SWEEP = 200;

/**
 * Locks what the gateway has been silent about for as long as its check time says. Rows that somebody works on are left for the next
 * sweep: to wait for them, in another order than theirs, could end in a deadlock.
 */
export async function lockDueChecks(tx: Tx, now: Date): Promise<PaymentRow[]> {
  return tx
    .selectFrom('payments')
    .selectAll()
    .where('checkAt', '<=', now)
    .orderBy('checkAt')
    .limit(SWEEP)
    .forNoKeyUpdate()
    .skipLocked()
    .execute();
}

/** Payouts that waited for bank details and can go out now; the job looks once more. */
export async function findPayoutsToResume(db: Queryable, now: Date): Promise<string[]> {
  const rows = await waitingPayouts(db)
    .innerJoin('artistProfiles as a', 'a.id', 'p.payeeId')
    .where('a.bankStatus', '=', 'approved')
    .where((where) =>
      where.or([
        where('a.bankChangedAt', 'is', null),
        where('a.bankChangedAt', '<=', shift(now, `-${WAIT_AFTER_CHANGE}`)),
      ]),
    )
    .limit(SWEEP)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Whether money of a booking has moved outside of what the platform asked for, and nobody has settled that yet. Until
 * then nothing of it goes anywhere..
 */
export async function isFrozen(db: Queryable, bookingId: string): Promise<boolean> {
  const row = await db
    .selectFrom('paymentAlerts')
    .select('id')
    .where('bookingId', '=', bookingId)
    .where('freezes', '=', true)
    .where('settledAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What a buyer still owes for a booking, in paise. */
export async function owedFor(db: Queryable, bookingId: string): Promise<Paise> {
  const row = await db
    .selectFrom('payments')
    .select(({ fn }) => fn.sum<number | null>('amount').as('owed'))
    .where('bookingId', '=', bookingId)
    .where('kind', 'in', ['deposit', 'balance'])
    .where('status', 'in', OPEN_PAYMENT_STATUSES)
    .executeTakeFirstOrThrow();
  return paise(Number(row.owed ?? 0));
}

/** An artist's payouts that wait for bank details. */
export async function findWaitingPayouts(db: Queryable, artistId: string): Promise<string[]> {
  const rows = await waitingPayouts(db).where('p.payeeId', '=', artistId).execute();
  return rows.map(({ id }) => id);
}

const waitingPayouts = (db: Queryable) =>
  db
    .selectFrom('payments as p')
    .select('p.id')
    .where('p.kind', '=', 'payout')
    .where('p.status', 'in', ['pending', 'failed'])
    .where('p.waitingFor', 'is not', null);

const openMilestones = (db: Queryable) =>
  db
    .selectFrom('payments as p')
    .innerJoin('bookings as b', 'b.id', 'p.bookingId')
    .where('p.kind', 'in', ['deposit', 'balance'])
    .where('p.status', 'in', OPEN_PAYMENT_STATUSES)
    .where('b.status', '<>', 'cancelled');

/** What `noticeAt` says, over the rows `p` and `b`: the sweep asks only for what was not told yet. A test holds both to the same answer. */
export const noticeSql = (now: Date) => sql<Notice | null>`case
  when ${now} >= case when p.due_at <= p.created_at then p.created_at + interval '24 hours' else p.due_at end then 'overdue'
  when ${now} >= p.due_at then null
  when (${now}::timestamptz at time zone b.timezone)::date = (p.due_at at time zone b.timezone)::date then 'due_today'
  when ${now} >= p.due_at - interval '24 hours' then 'due_tomorrow'
  end`;

/** Open milestones whose payer should hear something now that was not told yet, the longest due first. */
export async function findDueMilestones(db: Queryable, now: Date): Promise<string[]> {
  const rows = await openMilestones(db)
    .select('p.id')
    .where('p.dueAt', '<=', shift(now, REMIND_BEFORE))
    .where(noticeSql(now), 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('paymentNotices as n')
            .select('n.paymentId')
            .whereRef('n.paymentId', '=', 'p.id')
            .where('n.notice', '=', noticeSql(now)),
        ),
      ),
    )
    .orderBy('p.dueAt')
    .orderBy('p.id')
    .limit(SWEEP)
    .execute();
  return rows.map(({ id }) => id);
}

/** Balances that are still owed although their show has begun, not counted as late yet. */
export async function findLateBalances(db: Queryable, now: Date): Promise<string[]> {
  const rows = await openMilestones(db)
    .select('p.id')
    .where('p.kind', '=', 'balance')
    .where('p.lateCountedAt', 'is', null)
    .where('b.startsAt', '<=', now)
    .orderBy('b.startsAt')
    .limit(SWEEP)
    .execute();
  return rows.map(({ id }) => id);
}

/** A side of a booking as papers about money print it. */
export interface PrintedParty {
  displayName: string;
  legalName: string;
  /** On one line. */
  address: string | null;
}

/** Both sides as the contract of a booking names them, whatever they are called since. */
export async function findPrintedParties(
  db: Queryable,
  bookingId: string,
): Promise<{ artist: PrintedParty; buyer: PrintedParty } | undefined> {
  const { rows } = await sql<{ artist: PrintedParty; buyer: PrintedParty }>`
    select content -> 'artist' as artist, content -> 'buyer' as buyer from contracts where booking_id = ${bookingId}
  `.execute(db);
  return rows[0];
}
