import type { Payment, PaymentKind, PaymentStatus, Payout } from '@backline/api-contract/payments';
import type { Tone } from '../../../ui/StatusBadge.tsx';

interface Look {
  tone: Tone;
  label: string;
}

const KIND_LABELS: Record<PaymentKind, string> = {
  deposit: 'Deposit',
  balance: 'Balance',
  refund: 'Refund',
  payout: 'Payout',
  penalty: 'Penalty',
};

/** What a payment is called: a deposit that is the whole fee is the full fee. */
export function kindLabel({ kind, fullFee }: Pick<Payment, 'kind' | 'fullFee'>): string {
  return fullFee ? 'Full fee' : KIND_LABELS[kind];
}

const STATUS_LOOK: Record<PaymentStatus, Look> = {
  pending: { tone: 'warning', label: 'Due' },
  // An order was opened at the gateway: the payer may be paying, or may have left the checkout.
  processing: { tone: 'info', label: 'Checkout begun' },
  completed: { tone: 'success', label: 'Paid' },
  failed: { tone: 'danger', label: 'Failed' },
  cancelled: { tone: 'neutral', label: 'Cancelled' },
  refunded: { tone: 'neutral', label: 'Refunded' },
};

/** Money that the platform sends: a refund to the buyer, a payout to the artist. */
function transferBadge(status: PaymentStatus): Look {
  if (status === 'pending' || status === 'processing') return { tone: 'info', label: 'On its way' };
  return status === 'completed' ? { tone: 'success', label: 'Sent' } : STATUS_LOOK[status];
}

/** Words and colour of a payment: what is overdue says so, and money that came in says where it is now. */
export function paymentBadge(payment: Pick<Payment, 'kind' | 'status' | 'overdue' | 'escrowState'>): Look {
  const { kind, status, overdue, escrowState } = payment;
  if (overdue) return { tone: 'danger', label: 'Overdue' };
  if (kind === 'refund' || kind === 'payout') return transferBadge(status);
  if (status === 'completed' && escrowState === 'held') return { tone: 'success', label: 'Held in escrow' };
  if (status === 'completed' && escrowState === 'released') return { tone: 'success', label: 'Released' };
  if (status === 'refunded' && escrowState !== 'returned')
    return { tone: 'neutral', label: 'Refunded in part' };
  if (escrowState === 'returned') return { tone: 'neutral', label: 'Refunded' };
  return STATUS_LOOK[status];
}

export function payoutBadge({ status, waitingFor }: Pick<Payout, 'status' | 'waitingFor'>): Look {
  if (waitingFor !== null) return { tone: 'warning', label: 'Waiting' };
  return status === 'completed' ? { tone: 'success', label: 'Paid out' } : transferBadge(status);
}
