import type { Actor } from '../../../platform/context.ts';
import { type BookingRow, sideOf } from '../../bookings/bookings/index.ts';
import { objectionEndsAt } from '../completion/index.ts';

type Objectionable = Pick<
  BookingRow,
  'status' | 'startsAt' | 'endsAt' | 'artistConfirmedAt' | 'buyerConfirmedAt'
>;

/** The deposit is paid and nothing has been released yet. */
const PAID_AND_HELD: readonly BookingRow['status'][] = ['deposit_paid', 'confirmed', 'in_progress'];

/**
 * Why no problem can be reported now, in words; null where it can: from the slot's start until 72 hours after its end,
 * and as long as the notice of the other side's confirmation, or the silence of both, still runs. See
 * docs/rules/agreements.md#disputes.
 */
export function objectionIneligibility(booking: Objectionable, now: Date): string | null {
  if (booking.status === 'disputed') return 'A problem with this booking has been reported already.';
  if (!PAID_AND_HELD.includes(booking.status))
    return `No problem can be reported about a booking that is ${booking.status.replaceAll('_', ' ')}.`;
  if (now < booking.startsAt) return 'A problem can be reported once the slot has begun.';
  return now < objectionEndsAt(booking) ? null : 'The time to report a problem is over.';
}

/** The two sides read their dispute; admins read and settle all. */
export function mayRead(dispute: { artistId: string; buyerId: string }, actor: Actor): boolean {
  return sideOf(dispute, actor) !== null || actor.role === 'admin';
}
