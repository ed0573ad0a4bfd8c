import type { Payment, Payout } from '@backline/contract';
import { totalOf } from './payment-groups.ts';

/** What an artist has got, what is on its way, and what waits for something. */
export function sumPayouts(payouts: readonly Payout[]) {
  const open = payouts.filter(({ status }) => status === 'pending' || status === 'processing');
  return {
    paidOut: totalOf(payouts.filter(({ status }) => status === 'completed')),
    onItsWay: totalOf(open.filter(({ waitingFor }) => waitingFor === null)),
    waiting: totalOf(open.filter(({ waitingFor }) => waitingFor !== null)),
    /** In words, each once. */
    reasons: [...new Set(open.flatMap(({ waitingFor }) => waitingFor ?? []))],
  };
}

export function heldFor(payments: readonly Payment[]) {
  return totalOf(
    payments.filter(({ escrowState, status }) => escrowState === 'held' && status === 'completed'),
  );
}
