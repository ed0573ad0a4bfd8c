import type { BookingStatus } from '@backline/api-contract/bookings';
import type { Queryable } from '../../../platform/db/database.ts';
import { containing } from '../../../platform/db/like.ts';
import type { BookingView } from '../../bookings/bookings/index.ts';

export interface BookingsFilter {
  page: number;
  limit: number;
  status?: BookingStatus | undefined;
  search?: string | undefined;
}

/**
 * One page of all bookings, the latest event first. The search looks at number, title and the names of the parties. See
 * docs/rules/operations.md#admin-pages.
 */
export async function listAllBookings(
  db: Queryable,
  { page, limit, status, search }: BookingsFilter,
): Promise<{ bookings: BookingView[]; total: number }> {
  let query = db.selectFrom('bookings').leftJoin('contracts', 'contracts.bookingId', 'bookings.id');
  if (status) query = query.where('bookings.status', '=', status);
  if (search?.trim()) {
    const pattern = containing(search);
    query = query.where((where) =>
      where.or([
        where('bookingNumber', 'ilike', pattern),
        where('title', 'ilike', pattern),
        where('artistName', 'ilike', pattern),
        where('buyerName', 'ilike', pattern),
        where('venueName', 'ilike', pattern),
      ]),
    );
  }
  const { total } = await query
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const bookings = await query
    .selectAll('bookings')
    .select('contracts.id as contractId')
    .orderBy('startsAt', 'desc')
    .orderBy('bookings.id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  return { bookings, total };
}
