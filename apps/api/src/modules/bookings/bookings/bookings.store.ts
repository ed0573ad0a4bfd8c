import type { ChecklistItem, PaymentState } from '@backline/api-contract/bookings';
import { at, type Interval } from '@backline/kernel';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Queryable, Tx } from '../../../platform/db/database.ts';
import type { Bookings } from '../../../platform/db/schema.generated.ts';

/** A booking as stored: the terms as agreed, and where it stands. */
export type BookingRow = Selectable<Bookings>;
type NewRow = Omit<Insertable<Bookings>, 'occupied'> & { occupied: Interval };
/** What changes beside the status, which changes by a transition alone. */
export type BookingChanges = Partial<
  Pick<BookingRow, 'completedAt' | 'cancelledAt' | 'cancelledBy' | 'cancellationReason'> &
    Pick<BookingRow, 'artistConfirmedAt' | 'buyerConfirmedAt' | 'completionRemindedAt'>
>;

/**
 * Inserts unless a constraint forbids it: the artist's time is taken, or the opportunity has a live booking.
 * `ON CONFLICT DO NOTHING` because a plain insert against an exclusion constraint deadlocks when two members race.
 * @returns null where a constraint said no
 */
export async function insertBooking(tx: Tx, { occupied, ...values }: NewRow): Promise<BookingRow | null> {
  const row = await tx
    .insertInto('bookings')
    .values({
      ...values,
      occupied: sql<string>`tstzrange(${occupied.startsAt}, ${occupied.endsAt})`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

export async function nextBookingSequence(tx: Tx): Promise<number> {
  const { rows } = await sql<{ next: number }>`select nextval('booking_number_seq') as next`.execute(tx);
  return at(rows, 0).next;
}

/** Loads a booking and holds it until the transaction ends. Order: opportunity, application, standing, booking, contract, payment. */
export async function lockBookingRow(tx: Tx, id: string): Promise<BookingRow | null> {
  const row = await tx
    .selectFrom('bookings')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** @returns null where the status is no longer what the caller read */
export function updateBooking(
  tx: Tx,
  from: Pick<BookingRow, 'id' | 'status'>,
  changes: BookingChanges,
): Promise<BookingRow | null> {
  return writeBookingState(tx, from, from.status, changes);
}

/** The status along with what it brings: for the transitions and for nobody else. @returns null as above */
export async function writeBookingState(
  tx: Tx,
  from: Pick<BookingRow, 'id' | 'status'>,
  status: BookingRow['status'],
  changes: BookingChanges,
): Promise<BookingRow | null> {
  const row = await tx
    .updateTable('bookings')
    .set({ ...changes, status })
    .where('id', '=', from.id)
    .where('status', '=', from.status)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

export async function updatePaymentState(tx: Tx, id: string, paymentState: PaymentState): Promise<void> {
  await tx.updateTable('bookings').set({ paymentState }).where('id', '=', id).execute();
}

export async function insertChecklist(
  tx: Tx,
  bookingId: string,
  items: readonly ChecklistItem[],
): Promise<void> {
  await tx
    .insertInto('checklistItems')
    .values(items.map((item) => ({ bookingId, item })))
    .execute();
}

/** @returns false where the item already was as asked, or is not on this booking's list */
export async function updateChecklistItem(
  tx: Tx,
  bookingId: string,
  item: ChecklistItem,
  done: { at: Date; by: string | null } | null,
): Promise<boolean> {
  const result = await tx
    .updateTable('checklistItems')
    .set({ doneAt: done?.at ?? null, doneBy: done?.by ?? null })
    .where('bookingId', '=', bookingId)
    .where('item', '=', item)
    .where('doneAt', done ? 'is' : 'is not', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function checklistIsDone(db: Queryable, bookingId: string): Promise<boolean> {
  const open = await db
    .selectFrom('checklistItems')
    .select('item')
    .where('bookingId', '=', bookingId)
    .where('doneAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return open === undefined;
}
