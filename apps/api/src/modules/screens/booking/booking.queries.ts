import type { bookingsQuerySchema, ChecklistItem, PartySide } from '@backline/api-contract/bookings';
import type { ContractStatus } from '@backline/api-contract/contracts';
import type { PaymentStatus } from '@backline/api-contract/payments';
import { allows } from '@backline/api-contract/permissions';
import type { z } from 'zod';
import type { Actor } from '../../../platform/context.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { fromJson, type JsonRow, jsonRow, jsonRows } from '../../../platform/db/json-rows.ts';
import {
  createValues,
  pageSql,
  runPrepared,
  runStatement,
  type Values,
} from '../../../platform/db/statement.ts';
import { cancellationSql, type ShownCancellation } from '../../agreements/cancellations/index.ts';
import { type RatingRow, ratingsSql } from '../../agreements/completion/index.ts';
import { type DisputeOfBooking, disputeSql } from '../../agreements/disputes/index.ts';
import {
  type ChecklistRow,
  checklistSql,
  type HistoryRow,
  historySql,
  type ShownBooking,
  shownBookingSql,
} from '../../bookings/bookings/index.ts';
import { type AccountSums, accountSumsSql } from '../../money/ledger/index.ts';
import {
  type PaymentOfBooking,
  paidOutAtSql,
  paymentsOfBookingSql,
  payoutWaitingForSql,
} from '../../money/payments/index.ts';
import { contactsSql, needsSql, type PeopleAndPlace, placeSql } from './people-and-place.ts';
import { waitsForSql } from './waiting.sql.ts';

export type BookingsQuery = z.infer<typeof bookingsQuerySchema>;

type Milestone = 'deposit' | 'balance';
/** A booking with what its next step follows from: what list and page both read, so that both say the same. */
export type BookingFacts = ShownBooking & {
  contractStatus: ContractStatus | null;
  signDeadline: Date | null;
  openItems: ChecklistItem[];
  ratedBy: PartySide[];
  /** By a decision a share of what was paid went back. */
  partReturned: boolean;
} & Record<`${Milestone}Status`, PaymentStatus | null> &
  Record<`${Milestone}Amount`, number | null> &
  Record<`${Milestone}DueAt` | `${Milestone}CreatedAt`, Date | null>;

const FACTS = `${shownBookingSql('b')},
  c.id as "contractId", c.status as "contractStatus", c.sign_deadline as "signDeadline",
  deposit.status as "depositStatus", deposit.amount as "depositAmount",
  deposit.due_at as "depositDueAt", deposit.created_at as "depositCreatedAt",
  balance.status as "balanceStatus", balance.amount as "balanceAmount",
  balance.due_at as "balanceDueAt", balance.created_at as "balanceCreatedAt",
  array(select i.item from checklist_items i where i.booking_id = b.id and i.done_at is null) as "openItems",
  array(select r.by_side from ratings r where r.booking_id = b.id) as "ratedBy",
  exists (select from disputes d where d.booking_id = b.id and d.refund_amount > 0) as "partReturned"`;
const ROWS = `from bookings b
  left join contracts c on c.booking_id = b.id
  left join payments deposit on deposit.booking_id = b.id and deposit.kind = 'deposit'
  left join payments balance on balance.booking_id = b.id and balance.kind = 'balance'`;

/** Everything that the page of one booking shows. */
export interface BookingPage extends PeopleAndPlace {
  /** When the last payout was sent; null while one waits, or where there is none. */
  paidOutAt: Date | null;
  payoutWaitingFor: string | null;
  booking: BookingFacts;
  checklist: ChecklistRow[];
  history: HistoryRow[];
  payments: PaymentOfBooking[];
  ratings: RatingRow[];
  sums: AccountSums[];
  dispute: DisputeOfBooking | null;
  cancellation: ShownCancellation | null;
}

const PAGE = `select ${FACTS}, ${jsonRows(checklistSql('b.id'))} as checklist, ${jsonRows(historySql('b.id'))} as history,
    ${jsonRows(paymentsOfBookingSql('b.id'))} as payments, ${jsonRows(ratingsSql('b.id'))} as ratings,
    ${jsonRows(accountSumsSql('b.id'))} as sums, ${jsonRows(disputeSql('b.id'))} as disputes,
    ${jsonRow(placeSql('b'))} as place, ${jsonRow(needsSql('b'))} as needs, ${jsonRows(contactsSql('b'))} as contacts,
    (${paidOutAtSql('b.id')}) as "paidOutAt", (${payoutWaitingForSql('b.id')}) as "payoutWaitingFor",
    ${jsonRow(cancellationSql('b.id'))} as cancellation
  ${ROWS} where b.id = $1`;
type PageRow = BookingFacts &
  PeopleAndPlace & {
    paidOutAt: Date | null;
    payoutWaitingFor: string | null;
    cancellation: ShownCancellation | null;
    checklist: JsonRow<ChecklistRow>[];
    history: JsonRow<HistoryRow>[];
    payments: JsonRow<PaymentOfBooking>[];
    ratings: JsonRow<RatingRow>[];
    sums: AccountSums[];
    disputes: JsonRow<DisputeOfBooking>[];
  };

/** One booking with all that hangs on it, in one statement. */
export async function findBookingPage(db: Queryable, id: string): Promise<BookingPage | undefined> {
  const [row] = await runPrepared<PageRow>(db, PAGE, [id]);
  return (
    row && {
      booking: row,
      checklist: fromJson<ChecklistRow>(row.checklist, ['doneAt']),
      history: fromJson<HistoryRow>(row.history, ['occurredAt']),
      payments: fromJson<PaymentOfBooking>(row.payments, ['dueAt', 'completedAt', 'createdAt']),
      ratings: fromJson<RatingRow>(row.ratings, ['createdAt', 'revealedAt']),
      sums: row.sums,
      dispute: fromJson<DisputeOfBooking>(row.disputes, ['raisedAt', 'resolvedAt'])[0] ?? null,
      place: row.place,
      needs: row.needs,
      contacts: row.contacts,
      paidOutAt: row.paidOutAt,
      payoutWaitingFor: row.payoutWaitingFor,
      cancellation: row.cancellation,
    }
  );
}

/**
 * One's own bookings, for staff everybody's. What waits for the viewer comes first; then what is to come by date, and the rest latest
 * first. The number of all comes with the page; behind the last one it is asked for itself.
 */
export async function findBookings(
  db: Queryable,
  actor: Actor,
  query: BookingsQuery,
  now: Date,
): Promise<{ rows: BookingFacts[]; total: number }> {
  const values = createValues();
  const waits = waitsFor(actor, now, values);
  const order = `${waits ? `${waits} desc, ` : ''}b.starts_at ${query.upcoming ? 'asc' : 'desc'}, b.id desc`;
  const where = conditions(actor, query, waits, values);
  const page = pageSql(query, values);
  const text = `select ${FACTS}, count(*) over () as total ${ROWS} where ${where} order by ${order} ${page.text}`;
  const statement = { text, values: values.list, hot: page.hot };
  const rows = await runStatement<BookingFacts & { total: number }>(db, statement);
  if (rows.length > 0 || query.page === 1) return { rows, total: rows[0]?.total ?? 0 };
  return { rows, total: await countBookings(db, actor, query, now) };
}

async function countBookings(db: Queryable, actor: Actor, query: BookingsQuery, now: Date): Promise<number> {
  const values = createValues();
  const waits = query.waiting === undefined ? null : waitsFor(actor, now, values);
  const text = `select count(*) as total ${ROWS} where ${conditions(actor, query, waits, values)}`;
  const [row] = await runStatement<{ total: number }>(db, { text, values: values.list, hot: false });
  return row?.total ?? 0;
}

function conditions(actor: Actor, query: BookingsQuery, waits: string | null, values: Values): string {
  const { status, upcoming, waiting, dateFrom, dateTo } = query;
  const found = ['true'];
  if (!allows(actor.role, 'bookings:read:all')) {
    const id = values.add(actor.id, 'uuid');
    found.push(`(b.artist_id = ${id} or b.buyer_id = ${id})`);
  }
  if (status) found.push(`b.status = ${values.add(status, 'text')}`);
  // A show that was played and is not settled still asks for something: it is not past.
  if (upcoming !== undefined) found.push(`b.status ${upcoming ? 'not in' : 'in'} ('completed', 'cancelled')`);
  if (waiting !== undefined) found.push(`${waiting ? '' : 'not '}${waits ?? 'false'}`);
  if (dateFrom) found.push(`b.event_date >= ${values.add(dateFrom, 'date')}`);
  if (dateTo) found.push(`b.event_date <= ${values.add(dateTo, 'date')}`);
  return found.join(' and ');
}

/** For staff, who are on no side, no booking waits. */
function waitsFor({ id, role }: Actor, now: Date, values: Values): string | null {
  if (allows(role, 'bookings:read:all')) return null;
  return waitsForSql({ id, side: role === 'artist' ? 'artist' : 'buyer' }, now, values);
}
