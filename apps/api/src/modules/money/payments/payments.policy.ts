import type { BookingStatus } from '@backline/api-contract/bookings';
import type { PaymentKind, PaymentStatus } from '@backline/api-contract/payments';
import type { Actor } from '../../../platform/context.ts';
import { OPEN_PAYMENT_STATUSES } from './payment.machine.ts';

interface Payable {
  kind: PaymentKind;
  status: PaymentStatus;
  payerId: string | null;
  bookingStatus: BookingStatus;
  /** Whether the booking's deposit has arrived. */
  depositPaid: boolean;
}

/** Payer and payee read their payment; admins read all. */
export function mayRead(payment: { payerId: string | null; payeeId: string | null }, actor: Actor): boolean {
  return actor.role === 'admin' || payment.payerId === actor.id || payment.payeeId === actor.id;
}

/** Whether a milestone can be paid now, by anybody. The deposit comes first: it is what makes the date the buyer's. */
export function isPayable({ kind, status, bookingStatus, depositPaid }: Omit<Payable, 'payerId'>): boolean {
  const inTurn = kind === 'deposit' || (kind === 'balance' && depositPaid);
  return inTurn && OPEN_PAYMENT_STATUSES.includes(status) && bookingStatus !== 'cancelled';
}

export function mayPay(payment: Payable, actor: Actor): boolean {
  return payment.payerId === actor.id && isPayable(payment);
}
