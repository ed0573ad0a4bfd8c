import type { Tx } from '../../../platform/db/database.ts';
import { refuse } from '../../../platform/errors.ts';
import { type BookingRow, lockBookingRow } from '../bookings.store.ts';

/**
 * Loads a booking and holds it until the transaction ends. Locks are taken in one order everywhere: opportunity,
 * application, standing, booking, contract, payment, ledger accounts.
 * @throws NOT_FOUND
 */
export async function lockBooking(tx: Tx, id: string): Promise<BookingRow> {
  const booking = await lockBookingRow(tx, id);
  if (!booking) throw refuse('NOT_FOUND');
  return booking;
}
