import type { Payment, Payout } from '@backline/api-contract/payments';
import { paise } from '@backline/kernel';
import type { Actor } from '../../../platform/context.ts';
import { mayHaveReceipt, mayPay, maySeeBank } from './payments.policy.ts';
import type { PaymentView, ShownPayment } from './payments.queries.ts';
import { isOpen } from './payments.store.ts';
import { isFullFee, overdueFrom } from './schedule.ts';

const METHODS: Record<string, string | undefined> = {
  upi: 'UPI',
  card: 'Card',
  netbanking: 'Net banking',
  wallet: 'Wallet',
  emi: 'EMI',
  paylater: 'Pay later',
};

/** How it was paid, in words: `UPI, meera@okbank`. */
export function methodWords({ kind, method, methodDetail }: MethodFacts): string | null {
  if (kind === 'payout') return 'Bank transfer';
  if (kind === 'refund') return 'Back to the account that paid';
  return method && [METHODS[method] ?? method, methodDetail].filter(Boolean).join(', ');
}
type MethodFacts = Pick<ShownPayment, 'kind' | 'method' | 'methodDetail'>;

/** The gateway's id of what it took or sent. */
export function referenceOf({ gatewayPaymentId, gatewayReference }: References): string | null {
  return gatewayReference ?? gatewayPaymentId;
}
type References = Pick<ShownPayment, 'gatewayPaymentId' | 'gatewayReference'>;

/** What every payment shows, milestones and payouts alike. The other side's name is told to the viewer's own. */
function presentCommon(row: ShownPayment, viewer: Actor) {
  const seesBank = maySeeBank(row, viewer);
  const isDone = row.completedAt !== null;
  return {
    id: row.id,
    paymentNumber: row.paymentNumber,
    bookingId: row.bookingId,
    bookingNumber: row.bookingNumber,
    kind: row.kind,
    fullFee: isFullFee(row, row.agreedFee),
    status: row.status,
    amount: paise(row.amount),
    currency: 'INR' as const,
    completedAt: row.completedAt?.toISOString() ?? null,
    failureReason: seesBank ? row.failureReason : null,
    counterpartyName: viewer.id === row.artistId ? row.buyerName : row.artistName,
    eventTitle: row.title,
    method: seesBank && isDone ? methodWords(row) : null,
    reference: seesBank && isDone ? referenceOf(row) : null,
  };
}

export function presentPayment(row: ShownPayment, viewer: Actor, now: Date): Payment {
  const { dueAt, createdAt } = row;
  return {
    ...presentCommon(row, viewer),
    dueAt: dueAt?.toISOString() ?? null,
    overdue: dueAt !== null && isOpen(row.status) && now >= overdueFrom({ dueAt, createdAt }),
    escrowState: row.escrowState,
    abilities: { pay: mayPay(row, viewer), receipt: mayHaveReceipt(row, viewer) },
  };
}

export function presentPayout(row: PaymentView, viewer: Actor): Payout {
  return {
    ...presentCommon(row, viewer),
    grossAmount: paise(row.grossAmount ?? row.amount),
    commissionAmount: paise(row.commissionAmount ?? 0),
    waitingFor: row.waitingFor,
    abilities: { receipt: mayHaveReceipt(row, viewer) },
    createdAt: row.createdAt.toISOString(),
  };
}
