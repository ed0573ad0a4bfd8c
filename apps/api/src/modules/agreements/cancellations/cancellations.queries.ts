import type { Queryable } from '../../../platform/db/database.ts';

/** Bookings that still wait for a deposit which was due before an instant. Money under way is no deposit yet: if it comes later, payments send it back. */
export async function findDepositsDueBefore(db: Queryable, dueBefore: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('bookings')
    .innerJoin('payments', 'payments.bookingId', 'bookings.id')
    .select('bookings.id')
    .where('bookings.status', '=', 'deposit_pending')
    .where('payments.kind', '=', 'deposit')
    .where('payments.dueAt', '<=', dueBefore)
    .orderBy('payments.dueAt')
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
}
