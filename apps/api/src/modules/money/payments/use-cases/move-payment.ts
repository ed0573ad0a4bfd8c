import { audit } from '../../../../platform/audit.ts';
import type { Ctx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { publishStale } from '../../../../platform/realtime/publish.ts';
import { type PaymentAction, paymentMachine } from '../payment.machine.ts';
import { insertHistory, type PaymentChanges, type PaymentRow, updatePayment } from '../payments.store.ts';

/** What the history calls a step: the machine's action, or what else happened to a payment. */
export type PaymentStep = PaymentAction | 'schedule' | 'wait' | 'return' | 'release' | 'count_late';

/**
 * The one owner of a payment's status: asks the machine, changes the row if it still is where the caller saw it, and leaves history,
 * audit, and word to the pages of payer and payee.
 * @param detail kept in the history, in words
 * @throws IllegalTransitionError where the status does not allow the action; CONFLICT where somebody was faster
 */
export async function movePayment(
  ctx: Ctx,
  payment: PaymentRow,
  action: PaymentAction,
  changes: PaymentChanges = {},
  detail: string | null = null,
): Promise<PaymentRow> {
  const status = paymentMachine.next(payment.status, action);
  const moved = await updatePayment(ctx.tx, payment, { ...changes, status });
  if (!moved) throw refuse('CONFLICT');
  await recordStep(ctx, payment, moved, action, detail);
  return moved;
}

/** What a step leaves behind besides the row itself; also for steps that keep the status. */
export async function recordStep(
  ctx: Ctx,
  before: PaymentRow | null,
  after: PaymentRow,
  action: PaymentStep,
  detail: string | null = null,
): Promise<void> {
  await insertHistory(ctx.tx, {
    paymentId: after.id,
    fromStatus: before?.status ?? null,
    toStatus: after.status,
    action,
    detail,
    occurredAt: ctx.now,
  });
  await audit(ctx, {
    action: `payment.${action}`,
    recordType: 'payment',
    recordId: after.id,
    before: before ? summaryOf(before) : null,
    after: { ...summaryOf(after), ...(detail ? { detail } : {}) },
  });
  const people = [after.payerId, after.payeeId].filter((id) => id !== null);
  await publishStale(ctx.tx, people, [after.kind === 'payout' ? 'Payout' : 'Payment', 'Booking']);
}

function summaryOf({
  paymentNumber,
  kind,
  status,
  amount,
  currency,
  escrowState,
  gatewayPaymentId,
}: PaymentRow) {
  return { paymentNumber, kind, status, amount, currency, escrowState, gatewayPaymentId };
}
