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

/** Why a bank said no, and how somebody paid, is told to the member whose bank it was, and to nobody else. */
export function maySeeBank({ kind, payerId, payeeId }: Concerned, viewer: Actor): boolean {
  const concerned = kind === 'payout' ? payeeId : (payerId ?? payeeId);
  return viewer.id === concerned || viewer.role === 'admin';
}

interface Concerned {
  kind: PaymentKind;
  payerId: string | null;
  payeeId: string | null;
}

/** A receipt is for whoever's money it was, once it has moved; a deposit that was refunded later was paid all the same. */
export function mayHaveReceipt(payment: Concerned & { completedAt: Date | null }, viewer: Actor): boolean {
  return payment.completedAt !== null && maySeeBank(payment, viewer);
}
