import type { Tx } from '../../../../platform/db/database.ts';
import { refuse } from '../../../../platform/errors.ts';
import { lockStanding } from '../../../foundation/trust/index.ts';
import { partiesOf } from '../bookings.policy.ts';
import { findBooking } from '../bookings.queries.ts';
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

/**
 * The same for work that may move the trust of a party: their standings are locked first. Otherwise it could wait for
 * a standing that an acceptance holds, while that acceptance waits at the artist's date for this booking.
 * @throws NOT_FOUND
 */
export async function lockBookingAndStandings(tx: Tx, id: string): Promise<BookingRow> {
  const seen = await findBooking(tx, id);
  if (!seen) throw refuse('NOT_FOUND');
  for (const userId of partiesOf(seen).sort()) await lockStanding(tx, userId);
  return await lockBooking(tx, id);
}
