import { type Paise, paise, ZERO } from '@backline/kernel';
import type { Queryable } from '../../../platform/db/database.ts';
import { columnsOf } from '../../../platform/db/statement.ts';
import type { CancellationRow } from './cancellations.store.ts';

/**
 * Bookings that still wait for a deposit which can no longer be waited for: a day overdue, or the slot too near. Money
 * under way is no deposit yet: if it comes later, payments send it back.
 */
export async function findUnpaid(
  db: Queryable,
  { dueBefore, startingBefore }: { dueBefore: Date; startingBefore: Date },
): Promise<string[]> {
  const rows = await db
    .selectFrom('bookings')
    .innerJoin('payments', 'payments.bookingId', 'bookings.id')
    .select('bookings.id')
    .where('bookings.status', '=', 'deposit_pending')
    .where('payments.kind', '=', 'deposit')
    .where((where) =>
      where.or([where('payments.dueAt', '<=', dueBefore), where('bookings.startsAt', '<=', startingBefore)]),
    )
    .orderBy('payments.dueAt')
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
}

/** What is held of each milestone of a booking. */
export async function findPaid(
  db: Queryable,
  bookingId: string,
): Promise<{ deposit: Paise; balance: Paise }> {
  const rows = await db
    .selectFrom('payments')
    .select(['kind', 'amount', 'returnedAmount'])
    .where('bookingId', '=', bookingId)
    .where('escrowState', '=', 'held')
    .execute();
  const of = (kind: string): Paise => {
    const row = rows.find((each) => each.kind === kind);
    return row ? paise(row.amount - row.returnedAmount) : ZERO;
  };
  return { deposit: of('deposit'), balance: of('balance') };
}

const SHOWN = [
  'cancelledBy',
  'cancelledAt',
  'reason',
  'daysBefore',
  'tier',
  'policy',
  'policyVersion',
  'depositPaid',
  'balancePaid',
  'organizerRefund',
  'artistReceives',
  'platformRetains',
  'trustHalfPoints',
] as const;
/** A cancellation as the page of its booking shows it. */
export type ShownCancellation = Pick<CancellationRow, (typeof SHOWN)[number]>;

/** The record of a booking's cancellation, where there is one. @param booking the expression of its id */
export function cancellationSql(booking: string): string {
  return `select ${columnsOf('x', SHOWN)} from cancellations x where x.booking_id = ${booking}`;
}
