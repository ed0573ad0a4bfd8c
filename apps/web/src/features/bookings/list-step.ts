import type { Booking, PartySide } from '@backline/contract';
import { daysUntil } from '../../lib/dates.ts';

function untilShow(booking: Booking, now: Date): string {
  const days = daysUntil(booking.eventDate, booking.timezone, now);
  if (days <= 0) return 'Show today';
  return days === 1 ? 'Show tomorrow' : `Show in ${days} days`;
}

/** What a booking waits for, in a few words for the list; the booking's own page says who has to do it. */
export function listStepOf(booking: Booking, side: PartySide | null, now: Date): string {
  switch (booking.status) {
    case 'pending_contract':
      return 'The contract is being prepared';
    case 'contract_sent':
      return 'Next: signatures on the contract';
    case 'contract_signed':
    case 'deposit_pending':
      return side === 'buyer' ? 'Next: pay the deposit' : 'Next: the buyer pays the deposit';
    case 'deposit_paid':
      return 'Next: finish the checklist';
    case 'confirmed':
      return untilShow(booking, now);
    case 'in_progress':
      return new Date(booking.endsAt) > now ? 'On now' : 'Next: confirm that it took place';
    case 'completed':
      return 'Fee released';
    case 'disputed':
      return 'Waiting for a decision';
    case 'cancelled':
      return '';
  }
}
