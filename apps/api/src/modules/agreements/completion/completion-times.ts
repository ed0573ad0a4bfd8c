import { shift } from '@backline/kernel';
import type { BookingRow } from '../../bookings/bookings/index.ts';

type Confirmable = Pick<BookingRow, 'status' | 'endsAt' | 'artistConfirmedAt' | 'buyerConfirmedAt'>;

const oneConfirmed = ({ artistConfirmedAt, buyerConfirmedAt }: Confirmable): boolean =>
  (artistConfirmedAt ?? buyerConfirmedAt) !== null;

/**
 * When the booking completes by itself: 72 hours after the slot's end, if by then one side has confirmed and nobody
 * objected; at once, if the first confirmation comes later. null while no side has. See
 * docs/rules/agreements.md#completion.
 */
export function autoCompletesAt(booking: Confirmable): Date | null {
  if (booking.status !== 'in_progress' || !oneConfirmed(booking)) return null;
  return shift(booking.endsAt, 'PT72H');
}

/** Whoever has not confirmed a day after the slot's end is reminded. */
export function reminderDueAt({ endsAt }: Pick<BookingRow, 'endsAt'>): Date {
  return shift(endsAt, 'PT24H');
}
