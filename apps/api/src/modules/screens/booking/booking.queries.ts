import type { bookingsQuerySchema, ChecklistItem, PartySide } from '@backline/api-contract/bookings';
import type { ContractStatus } from '@backline/api-contract/contracts';
import type { PaymentStatus } from '@backline/api-contract/payments';
import { allows } from '@backline/api-contract/permissions';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '../../../platform/context.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import type { BookingView } from '../../bookings/bookings/index.ts';
import { waitsForSql } from './waiting.sql.ts';

export type BookingsQuery = z.infer<typeof bookingsQuerySchema>;

type Milestone = 'deposit' | 'balance';
/** A booking with what its next step follows from: what list and page both read, so that both say the same. */
export type BookingFacts = BookingView & {
  contractStatus: ContractStatus | null;
  signDeadline: Date | null;
  openItems: ChecklistItem[];
  ratedBy: PartySide[];
} & Record<`${Milestone}Status`, PaymentStatus | null> &
  Record<`${Milestone}Amount`, number | null> &
  Record<`${Milestone}DueAt` | `${Milestone}CreatedAt`, Date | null>;

const joined = (db: Queryable) =>
  db
    .selectFrom('bookings')
    .leftJoin('contracts', 'contracts.bookingId', 'bookings.id')
    .leftJoin('payments as deposit', (join) =>
      join.onRef('deposit.bookingId', '=', 'bookings.id').on('deposit.kind', '=', 'deposit'),
    )
    .leftJoin('payments as balance', (join) =>
      join.onRef('balance.bookingId', '=', 'bookings.id').on('balance.kind', '=', 'balance'),
    );

const withFacts = (found: ReturnType<typeof joined>) =>
  found
    .selectAll('bookings')
    .select(['contracts.id as contractId', 'contracts.status as contractStatus', 'contracts.signDeadline'])
    .select(['deposit.status as depositStatus', 'deposit.amount as depositAmount'])
    .select(['deposit.dueAt as depositDueAt', 'deposit.createdAt as depositCreatedAt'])
    .select(['balance.status as balanceStatus', 'balance.amount as balanceAmount'])
    .select(['balance.dueAt as balanceDueAt', 'balance.createdAt as balanceCreatedAt'])
    .select([
      sql<ChecklistItem[]>`array(
        select i.item from checklist_items i where i.booking_id = bookings.id and i.done_at is null)`.as(
        'openItems',
      ),
      sql<PartySide[]>`array(select r.by_side from ratings r where r.booking_id = bookings.id)`.as('ratedBy'),
    ]);

export function findBookingFacts(db: Queryable, id: string): Promise<BookingFacts | undefined> {
  return withFacts(joined(db)).where('bookings.id', '=', id).executeTakeFirst();
}

/**
 * One's own bookings, for staff everybody's. What waits for the viewer comes first; then what is to come by date, and the rest latest
 * first.
 */
export async function findBookings(
  db: Queryable,
  actor: Actor,
  query: BookingsQuery,
  now: Date,
): Promise<{ rows: BookingFacts[]; total: number }> {
  const found = filtered(joined(db), actor, query, now);
  const { total } = await found
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const waits = waitsFor(actor, now);
  const rows = await withFacts(found)
    .$if(waits !== null, (builder) => builder.orderBy(waits ?? sql`1`, 'desc'))
    .orderBy('bookings.startsAt', query.upcoming ? 'asc' : 'desc')
    .orderBy('bookings.id', 'desc')
    .limit(query.limit)
    .offset((query.page - 1) * query.limit)
    .execute();
  return { rows, total };
}

function filtered(
  found: ReturnType<typeof joined>,
  actor: Actor,
  query: BookingsQuery,
  now: Date,
): ReturnType<typeof joined> {
  let narrowed = found;
  if (!allows(actor.role, 'bookings:read:all')) {
    narrowed = narrowed.where((where) =>
      where.or([where('bookings.artistId', '=', actor.id), where('bookings.buyerId', '=', actor.id)]),
    );
  }
  if (query.status) narrowed = narrowed.where('bookings.status', '=', query.status);
  // A show that was played and is not settled still asks for something: it is not past.
  if (query.upcoming !== undefined)
    narrowed = narrowed.where('bookings.status', query.upcoming ? 'not in' : 'in', [
      'completed',
      'cancelled',
    ]);
  if (query.waiting !== undefined)
    narrowed = narrowed.where(waitsFor(actor, now) ?? sql<boolean>`false`, '=', query.waiting);
  if (query.dateFrom) narrowed = narrowed.where('bookings.eventDate', '>=', query.dateFrom);
  if (query.dateTo) narrowed = narrowed.where('bookings.eventDate', '<=', query.dateTo);
  return narrowed;
}

/** For staff, who are on no side, no booking waits. */
function waitsFor({ id, role }: Actor, now: Date) {
  if (allows(role, 'bookings:read:all')) return null;
  return waitsForSql({ id, side: role === 'artist' ? 'artist' : 'buyer' }, now);
}
