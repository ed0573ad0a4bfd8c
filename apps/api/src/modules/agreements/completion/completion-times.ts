import { shift } from '@backline/kernel';
import type { BookingRow } from '../../bookings/bookings/index.ts';

type Confirmable = Pick<BookingRow, 'status' | 'endsAt' | 'artistConfirmedAt' | 'buyerConfirmedAt'>;

/** How long the other side has to object, once one has confirmed the show. */
const NOTICE = 'PT72H';
/** How long both have, where neither says anything. */
const SILENCE = 'P7D';
/** The least time to object after the slot's end, whatever is said. */
const OBJECTION = 'PT72H';
const DAY_MS = 86_400_000;

const later = (one: Date, other: Date): Date => (one > other ? one : other);

function confirmations({ artistConfirmedAt, buyerConfirmedAt }: Confirmable): Date[] {
  return [artistConfirmedAt, buyerConfirmedAt].filter((at) => at !== null);
}

export const nobodyConfirmed = (booking: Confirmable): boolean => confirmations(booking).length === 0;

/**
 * When a show in progress completes by itself unless somebody objects: 72 hours after one side has confirmed it, which
 * is the notice to the other; 7 days after the slot's end where nobody has; at once where both have. Null for a booking
 * that is not in progress. See docs/rules/agreements.md#completion.
 */
export function autoCompletesAt(booking: Confirmable): Date | null {
  return booking.status === 'in_progress' ? silentUntil(booking) : null;
}

function silentUntil(booking: Confirmable): Date {
  const [first, second] = confirmations(booking);
  if (!first) return shift(booking.endsAt, SILENCE);
  if (second) return later(first, second);
  // Some were given before a show had to be over.
  return shift(later(first, booking.endsAt), NOTICE);
}

/**
 * Until when a side may object: 72 hours after the slot's end, and as long as the money has not been released by
 * silence. See docs/rules/agreements.md#disputes.
 */
export function objectionEndsAt(booking: Confirmable): Date {
  return later(shift(booking.endsAt, OBJECTION), silentUntil(booking));
}

/**
 * Whether whoever has not confirmed is to be reminded now: once for each full day since the slot's end, by days and not
 * by runs of a job, so that one that comes late reminds once. See docs/rules/agreements.md#completion.
 */
export function reminderIsDue(
  { endsAt, completionRemindedAt }: Pick<BookingRow, 'endsAt' | 'completionRemindedAt'>,
  now: Date,
): boolean {
  const daysUntil = (at: Date): number => Math.floor((at.getTime() - endsAt.getTime()) / DAY_MS);
  return daysUntil(now) > (completionRemindedAt ? daysUntil(completionRemindedAt) : 0);
}
