import type { Payment, Payout } from '@backline/api-contract/payments';
import { paise } from '@backline/kernel';
import type { Actor } from '../../../platform/context.ts';
import { mayPay } from './payments.policy.ts';
import type { PaymentView, ShownPayment } from './payments.queries.ts';
import { isOpen } from './payments.store.ts';
import { overdueFrom } from './schedule.ts';

/** Why a bank said no is told to the member whose bank it was, and to nobody else: the artist sees that a payment failed. */
function maySeeReason({ kind, payerId, payeeId }: ShownPayment, viewer: Actor): boolean {
  const concerned = kind === 'payout' ? payeeId : (payerId ?? payeeId);
  return viewer.id === concerned || viewer.role === 'admin';
}

/** What every payment shows, milestones and payouts alike. The other side's name is told to the viewer's own. */
function presentCommon(row: ShownPayment, viewer: Actor) {
  return {
    id: row.id,
    paymentNumber: row.paymentNumber,
    bookingId: row.bookingId,
    bookingNumber: row.bookingNumber,
    kind: row.kind,
    status: row.status,
    amount: paise(row.amount),
    currency: 'INR' as const,
    completedAt: row.completedAt?.toISOString() ?? null,
    failureReason: maySeeReason(row, viewer) ? row.failureReason : null,
    counterpartyName: viewer.id === row.artistId ? row.buyerName : row.artistName,
    eventTitle: row.title,
  };
}

export function presentPayment(row: ShownPayment, viewer: Actor, now: Date): Payment {
  const { dueAt, createdAt } = row;
  return {
    ...presentCommon(row, viewer),
    dueAt: dueAt?.toISOString() ?? null,
    overdue: dueAt !== null && isOpen(row.status) && now >= overdueFrom({ dueAt, createdAt }),
    escrowState: row.escrowState,
    abilities: { pay: mayPay(row, viewer) },
  };
}

export function presentPayout(row: PaymentView, viewer: Actor): Payout {
  return {
    ...presentCommon(row, viewer),
    grossAmount: paise(row.grossAmount ?? row.amount),
    commissionAmount: paise(row.commissionAmount ?? 0),
    waitingFor: row.waitingFor,
    createdAt: row.createdAt.toISOString(),
  };
}
