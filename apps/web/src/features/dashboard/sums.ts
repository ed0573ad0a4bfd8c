import type { Payment, Payout } from '@backline/contract';
import { add, type Paise } from '@backline/kernel';

const sum = (records: readonly { amount: Paise }[]): Paise => add(...records.map(({ amount }) => amount));

/** What a buyer has to pay still, and what of it is overdue. */
export function openPayments(payments: readonly Payment[]) {
  const open = payments.filter(
    ({ kind, status }) =>
      (kind === 'deposit' || kind === 'balance') && (status === 'pending' || status === 'failed'),
  );
  return { due: sum(open), overdue: sum(open.filter((payment) => payment.overdue)), count: open.length };
}

/** What the platform holds for bookings that have not been played yet. */
export function heldInEscrow(payments: readonly Payment[]): Paise {
  return sum(payments.filter(({ escrowState }) => escrowState === 'held'));
}

export function paidOut(payouts: readonly Payout[]): Paise {
  return sum(payouts.filter(({ status }) => status === 'completed'));
}
