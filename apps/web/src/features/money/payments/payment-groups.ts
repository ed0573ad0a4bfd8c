import type { Payment } from '@backline/api-contract/payments';

export interface PaymentGroups {
  overdue: Payment[];
  due: Payment[];
  /** Everything that asks for nothing any more: paid, returned, cancelled. */
  settled: Payment[];
}

const MILESTONES: readonly Payment['kind'][] = ['deposit', 'balance'];
const OPEN: readonly Payment['status'][] = ['pending', 'failed', 'processing'];

const byDueTime = (a: Payment, b: Payment) => (a.dueAt ?? '').localeCompare(b.dueAt ?? '');
const lastOf = ({ completedAt, dueAt }: Payment) => completedAt ?? dueAt ?? '';

/** A buyer's payments by what they ask for: the most pressing first, the settled ones newest first. */
export function groupPayments(payments: readonly Payment[]): PaymentGroups {
  const open = payments.filter(({ status, kind }) => OPEN.includes(status) && MILESTONES.includes(kind));
  return {
    overdue: open.filter(({ overdue }) => overdue).sort(byDueTime),
    due: open.filter(({ overdue }) => !overdue).sort(byDueTime),
    settled: payments
      .filter((payment) => !open.includes(payment))
      .sort((a, b) => lastOf(b).localeCompare(lastOf(a))),
  };
}
