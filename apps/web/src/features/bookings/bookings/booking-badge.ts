import type { BookingStatus } from '@backline/api-contract/bookings';
import type { Tone } from '../../../ui/StatusBadge.tsx';

/** Words and colour of a booking's state. */
export const BOOKING_BADGE: Record<BookingStatus, { tone: Tone; label: string }> = {
  pending_contract: { tone: 'neutral', label: 'Contract in preparation' },
  contract_sent: { tone: 'warning', label: 'Contract to sign' },
  contract_signed: { tone: 'info', label: 'Contract signed' },
  deposit_pending: { tone: 'warning', label: 'Payment due' },
  deposit_paid: { tone: 'info', label: 'Payment received' },
  confirmed: { tone: 'success', label: 'Confirmed' },
  in_progress: { tone: 'info', label: 'In progress' },
  completed: { tone: 'success', label: 'Completed' },
  disputed: { tone: 'danger', label: 'In dispute' },
  cancelled: { tone: 'neutral', label: 'Cancelled' },
};
